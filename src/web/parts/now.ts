import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { meQuery } from '../queries.ts';

/** The server's time in ms: in a demonstration its clock may be months away from this machine's. Moves every half minute. */
export function useNow(): number {
  const { data, dataUpdatedAt } = useQuery(meQuery);
  const [, setBeat] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setBeat((n) => n + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  return data ? Date.parse(data.now) + (Date.now() - dataUpdatedAt) : Date.now();
}
