import type { Fault } from '../api/problem.ts';

/**
 * The faults of a field.
 *
 * @param pointer of the field, such as /members/total
 * @param deep whether those below it are its own too, as those of a list's elements
 */
export function faultsAt(faults: readonly Fault[], pointer: string, deep: boolean): Fault[] {
  return faults.filter((fault) => fault.pointer === pointer || (deep && fault.pointer.startsWith(`${pointer}/`)));
}

/** The field that a fault is shown at: the one it points to, or the nearest around it. */
export function fieldFor(fault: Fault, fields: readonly string[]): string | null {
  return (
    fields
      .filter((field) => fault.pointer === field || fault.pointer.startsWith(`${field}/`))
      .sort((a, b) => b.length - a.length)[0] ?? null
  );
}

export function idOf(pointer: string): string {
  return `field${pointer.replaceAll('/', '-')}`;
}
