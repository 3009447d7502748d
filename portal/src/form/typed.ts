/** What was typed, without the space around it; nothing for nothing. */
export function text(typed: string): string | undefined {
  return typed.trim() === '' ? undefined : typed.trim();
}

/** Those languages that have a text. */
export function texts(byLanguage: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(byLanguage).filter(([, each]) => each.trim() !== ''));
}

/** Each on a line of its own. */
export function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
