import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Problem } from '../api/problem.ts';
import { FaultSummary, focusFirstFault } from './FaultSummary.tsx';
import { FaultsContext, FormNameContext } from './fields.tsx';

const NO_FAULTS = [] as const;

interface Props {
  /** Needed where the page has several forms. */
  name?: string;
  /** Of the last attempt; its faults are shown at their fields, and the first of them gets the focus. */
  problem: Problem | null;
  sending: boolean;
  onSend: () => void;
  children: ReactNode;
}

/** A form that the platform judges. */
export function JudgedForm({ name = '', problem, sending, onSend, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem !== null && problem.faults.length > 0 && form.current !== null) {
      focusFirstFault(form.current, problem.faults);
    }
  }, [problem]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!sending) {
      onSend();
    }
  };
  return (
    <FaultsContext value={problem?.faults ?? NO_FAULTS}>
      <form ref={form} onSubmit={send} noValidate>
        <FaultSummary problem={problem} form={form} />
        <FormNameContext value={name}>{children}</FormNameContext>
      </form>
    </FaultsContext>
  );
}
