import { type ReactNode, useEffect } from 'react';
import { useWords } from '../i18n.ts';

/** A page's heading; it is the title of the window too. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <div className="page-title">
      <h1>{title}</h1>
      {children}
    </div>
  );
}

/** While the server has not answered yet. */
export function Waiting() {
  const { t } = useWords();
  return (
    <p className="waiting" role="status">
      {t('waiting')}
    </p>
  );
}

/** Why there is nothing here, and what one may do. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}
