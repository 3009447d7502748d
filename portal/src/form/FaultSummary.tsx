import type { RefObject } from 'react';
import type { Fault, Problem } from '../api/problem.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { fieldFor } from './faults.ts';
import { useFaultTexts } from './fields.tsx';

const FOCUSABLE = 'input, select, textarea, button, h2';

interface Props {
  problem: Problem | null;
  form: RefObject<HTMLFormElement | null>;
}

/** Every fault as a link to its field, above the form. */
export function FaultSummary({ problem, form }: Props) {
  const { t } = useTexts();
  const textOf = useFaultTexts();
  if (problem === null || problem.faults.length === 0) {
    return null;
  }
  const { faults } = problem;
  return (
    <div className="summary" role="alert">
      <h2>
        {problem.kind === 'admission-criteria-not-met'
          ? t('register.notAdmitted')
          : t('register.faults', { count: faults.length })}
      </h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.pointer + fault.code}>
            <button type="button" className="quiet" onClick={() => form.current !== null && focus(form.current, fault)}>
              {nameOf(form.current, fault)}
            </button>{' '}
            {textOf(fault)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The first in the order of the form, which is not that of the answer. */
export function focusFirstFault(form: HTMLElement, faults: readonly Fault[]): void {
  const pointers = fieldsOf(form);
  const wanted = new Set(faults.map((fault) => fieldFor(fault, pointers)));
  const first = pointers.find((pointer) => wanted.has(pointer));
  if (first !== undefined) {
    focusField(form, first);
  }
}

function focus(form: HTMLElement, fault: Fault): void {
  const field = fieldFor(fault, fieldsOf(form));
  if (field !== null) {
    focusField(form, field);
  }
}

function focusField(form: HTMLElement, pointer: string): void {
  const field = form.querySelector(`[data-pointer="${CSS.escape(pointer)}"]`);
  const target = field?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}

function fieldsOf(form: HTMLElement): string[] {
  return [...form.querySelectorAll<HTMLElement>('[data-pointer]')].map((field) => field.dataset['pointer'] ?? '');
}

/** What the field is called on the page. */
function nameOf(form: HTMLElement | null, fault: Fault): string {
  const pointer = form === null ? null : fieldFor(fault, fieldsOf(form));
  const field = pointer === null ? null : form?.querySelector(`[data-pointer="${CSS.escape(pointer)}"]`);
  const label = field?.querySelector('label, legend, h2');
  // Behind the first text there may be a remark; a box to tick stands before it.
  const name = label?.firstChild?.textContent || label?.textContent || '';
  return name.trim() === '' ? fault.pointer : name.trim();
}
