import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ActDone, CaseDetail, CaseDraft, ListedAct } from '../api.ts';
import { Acts } from '../case/acts.tsx';
import { AtHand } from '../case/at-hand.tsx';
import { CardsToDo } from '../case/cards.tsx';
import { Carried } from '../case/carried.tsx';
import { CaseHead } from '../case/case-head.tsx';
import { Changes } from '../case/changes.tsx';
import { Consultation } from '../case/consultation.tsx';
import { Documents } from '../case/documents.tsx';
import { Stranded } from '../case/draft-notes.tsx';
import type { Finished } from '../case/finished.ts';
import { HeldActs } from '../case/held.tsx';
import { Materials } from '../case/materials.tsx';
import { Doubts, RecusalNotice } from '../case/notes.tsx';
import { fileIn, fileKey, OpenFile } from '../case/open-file.tsx';
import { PrintHead } from '../case/print-head.tsx';
import { Rail } from '../case/rail.tsx';
import { Sealed } from '../case/sealed.tsx';
import { Sections } from '../case/sections.tsx';
import { paperKey, type Seen, seenIn } from '../case/seen.ts';
import { StageSide } from '../case/stage-side.tsx';
import { Supervision } from '../case/supervision.tsx';
import { TraceTab } from '../case/trace.tsx';
import { useWords } from '../i18n.ts';
import { isOwn, markOwn, onChange } from '../parts/changes.ts';
import { PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { actsQuery, caseDraftsQuery, caseQuery, meQuery, queryClient } from '../queries.ts';

const TABS = ['handling', 'materials', 'documents', 'consultation', 'supervision', 'trace'] as const;
type Tab = (typeof TABS)[number];
/** Acts that make a paper one may want in the hand at once. */
const PAPERS: ReadonlySet<string> = new Set([
  'issue-slip',
  'issue-notice',
  'accept',
  'refuse-acceptance',
  'refer-away',
  'extend-term',
  'pause',
  'close-unsupplied',
  'notify-party',
  'issue-order',
  'issue-document',
  'correct-document',
  'answer-appeal',
]);

/** A case, with the chart of its power as the spine: stages at the left, their risks and measures at the right. */
export function CasePage() {
  const { t } = useWords();
  const { caseId } = useParams({ from: '/inside/cases/$caseId' });
  const id = Number(caseId);
  const { data: detail, error } = useQuery({ ...caseQuery(id), retry: false });
  const { data: acts, error: actsError } = useQuery({ ...actsQuery(id), enabled: detail !== undefined });
  const { data: me } = useQuery(meQuery);
  // Forms begin with what was typed before; where that cannot be had, nobody is kept from typing.
  const drafts = useQuery({ ...caseDraftsQuery(id, me?.id ?? ''), enabled: detail !== undefined && me !== undefined });
  if (error && !detail)
    return (
      <div className="narrow">
        <PageTitle title={t('case.not-found')} />
        <RefusalAlert error={error} />
        <p>{t('case.not-found-why')}</p>
        <Link to="/">{t('lost.back')}</Link>
      </div>
    );
  if (!detail || drafts.isPending) return <Waiting />;
  return <OpenCase key={`${id} ${me?.id}`} detail={detail} acts={acts} drafts={drafts.data ?? []} error={actsError} />;
}

function OpenCase({
  detail,
  acts,
  drafts,
  error,
}: {
  detail: CaseDetail;
  acts: readonly ListedAct[] | undefined;
  drafts: readonly CaseDraft[];
  error: unknown;
}) {
  const { t } = useWords();
  const search = useSearch({ from: '/inside/cases/$caseId' });
  const navigate = useNavigate();
  const [done, setDone] = useState<{ what: string; act: string; result: ActDone } | null>(null);
  /** Heading to be gone to as soon as it is there. */
  const [part, wantPart] = useState<string | null>(null);
  /** The version that was on the page when a colleague changed the case. */
  const [looked, setLooked] = useState<number | null>(null);
  const tab: Tab = TABS.find((one) => one === search.tab) ?? 'handling';
  const stage =
    detail.rail.find((one) => one.key === search.stage) ??
    detail.rail.find((one) => one.key === detail.stage) ??
    detail.rail[0];

  useEffect(
    () =>
      onChange((change) => {
        if (change.caseId === detail.id && change.version > detail.version && !isOwn(change))
          setLooked((before) => before ?? detail.version);
      }),
    [detail.id, detail.version],
  );

  const go = (change: {
    tab?: Tab;
    stage?: string;
    act?: string | undefined;
    paper?: string;
    file?: string | undefined;
    page?: number | undefined;
  }) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value));
    if (change.tab) setDone(null);
    void navigate({
      to: '/cases/$caseId',
      params: { caseId: String(detail.id) },
      search: next,
      replace: true,
    });
  };
  useEffect(() => {
    const heading = part === null ? null : document.getElementById(part);
    if (!heading) return;
    heading.scrollIntoView({ block: 'start' });
    heading.focus();
    wantPart(null);
  });
  const see = ({ material, hash, page }: Seen, to?: Tab) =>
    go({ ...(to ? { tab: to } : {}), paper: paperKey(material, hash), page });
  const finished: Finished = async (what, act, result) => {
    markOwn(result);
    setLooked(null);
    setDone({ what, act, result });
    if (search.act) go({ act: undefined });
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['case', detail.id] }),
      queryClient.invalidateQueries({ queryKey: ['tasks'] }),
      queryClient.invalidateQueries({ queryKey: ['cases'] }),
      queryClient.invalidateQueries({ queryKey: ['cards'] }),
    ]);
  };
  const file = fileIn(detail, search.file);
  const bodies: Record<Tab, React.ReactNode> = {
    handling: (
      <>
        <RecusalNotice recusal={detail.recusal} />
        <Carried detail={detail} />
        <CardsToDo detail={detail} />
        <HeldActs detail={detail} acts={acts} done={finished} />
        <RefusalAlert error={error} />
        {acts && <Stranded drafts={drafts} acts={acts} />}
        {acts ? (
          <Acts
            detail={detail}
            acts={acts}
            wanted={search.act}
            done={finished}
            toMaterials={() => go({ tab: 'materials' })}
          />
        ) : (
          !error && <Waiting />
        )}
        <Doubts doubts={detail.doubts} />
        <div className={file ? 'beside-file' : undefined}>
          <div>
            <Sections detail={detail} open={(hash) => go({ file: fileKey(hash), page: undefined })} />
          </div>
          {file && (
            <OpenFile
              detail={detail}
              found={file}
              page={search.page ?? 1}
              turn={(page) => go({ page })}
              close={() => go({ file: undefined, page: undefined })}
            />
          )}
        </div>
      </>
    ),
    materials: (
      <Materials
        detail={detail}
        findings={acts?.find((one) => one.act === 'record-findings')}
        done={finished}
        seen={seenIn(detail, search)}
        see={see}
      />
    ),
    documents: <Documents detail={detail} />,
    consultation: <Consultation detail={detail} />,
    supervision: (
      <>
        <Supervision detail={detail} />
        {detail.sealed && <Sealed detail={detail} sealed={detail.sealed} />}
      </>
    ),
    trace: <TraceTab detail={detail} see={(seen) => see(seen, 'materials')} />,
  };

  return (
    <>
      <PrintHead detail={detail} />
      <CaseHead detail={detail} toSignals={() => go({ tab: 'supervision' })} />
      <AtHand
        detail={detail}
        acts={acts ?? []}
        toAct={(act) => go({ tab: 'handling', act })}
        toPart={(to, id) => {
          go({ tab: to });
          wantPart(id);
        }}
      />
      {done && <Outcome {...done} print={() => go({ tab: 'documents' })} />}
      {looked !== null && looked < detail.version && (
        <Changes id={detail.id} since={looked} version={detail.version} refused={false} goOn={() => setLooked(null)} />
      )}
      <div className="case">
        <Rail detail={detail} shown={stage?.key} choose={(key) => go({ stage: key })} />
        <section className="case-middle" aria-label={t('case.work')}>
          <Tabs
            label={t('case.work')}
            tabs={TABS.map((key) => ({ key, label: t(`tab.${key}`) }))}
            active={tab}
            choose={(key) => go({ tab: key })}
          >
            {bodies[tab]}
          </Tabs>
        </section>
        {stage && <StageSide stage={stage} detail={detail} />}
      </div>
    </>
  );
}

/** What has just been done. Takes the focus, so that it is heard and the next key starts from it. */
function Outcome({ what, act, result, print }: { what: string; act: string; result: ActDone; print: () => void }) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each result is a new thing to be heard
  useEffect(() => place.current?.focus(), [result]);
  return (
    <div className="alert alert-done" role="status" tabIndex={-1} ref={place}>
      <strong>{result.state === 'held' ? t('done.held', { what }) : t('done.done', { what })}</strong>
      {result.status === 'ended' && <span> {t('done.ended')}</span>}
      <span className="small"> {t('done.receipt', { receipt: result.receipt.slice(0, 16) })}</span>
      {PAPERS.has(act) && result.state === 'done' && (
        <button type="button" onClick={print}>
          {t('done.print')}
        </button>
      )}
    </div>
  );
}
