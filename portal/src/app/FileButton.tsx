import { readFile } from '../api/client.ts';
import { useDeed } from '../form/useDeed.ts';
import { Refusal } from './Refusal.tsx';

interface Props {
  path: string;
  /** In which of its shapes the file is asked for, such as text/csv: a link alone cannot say so. */
  type: string;
  /** Under which it is kept. */
  name: string;
  label: string;
}

/** Saves a file on the visitor's device. */
export function FileButton({ path, type, name, label }: Props) {
  const { busy, problem, run } = useDeed();
  const save = () =>
    run(async () => {
      const address = URL.createObjectURL(await readFile(path, type));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      // Whoever saves it reads it a moment later.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    });
  return (
    <>
      <button type="button" onClick={() => void save()} aria-disabled={busy}>
        {label}
      </button>
      <Refusal problem={problem} />
    </>
  );
}
