import { useEffect, useState } from 'react';

const SAID_FOR = 4000;

/** Copies a text and says so. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) {
      return undefined;
    }
    const timer = setTimeout(() => setCopied(false), SAID_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    const ask = () => prompt(label, text);
    if (isSecureContext) {
      navigator.clipboard.writeText(text).then(() => setCopied(true), ask);
    } else {
      ask();
    }
  };
  return (
    <>
      <button type="button" onClick={copy}>
        {copied ? done : label}
      </button>
      <span className="unseen" role="status">
        {copied ? done : ''}
      </span>
    </>
  );
}
