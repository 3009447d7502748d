import { type FormEvent, useState } from 'react';
import type { Whereabouts } from '../api/award.ts';
import { ask } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { Trouble } from '../app/Trouble.tsx';
import { useTexts } from '../i18n/Texts.tsx';

/** Where the ballot of a receipt is; nothing of what is on it is told. */
export function ReceiptCheck({ award }: { award: string }) {
  const { t } = useTexts();
  const [receipt, setReceipt] = useState('');
  const [sending, setSending] = useState(false);
  const [found, setFound] = useState<Whereabouts | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const refused = problem?.faults[0]?.code ?? null;

  const check = () => {
    if (sending) {
      return;
    }
    setSending(true);
    setFound(null);
    setProblem(null);
    ask<Whereabouts>(`/api/v1/awards/${encodeURIComponent(award)}/receipts/check`, {
      method: 'POST',
      body: JSON.stringify({ receipt: receipt.trim() }),
    })
      .then(({ body }) => setFound(body))
      .catch((failure: unknown) => failure instanceof Problem && setProblem(failure))
      .finally(() => setSending(false));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check();
  };

  return (
    <section aria-labelledby="receipt-check">
      <h2 id="receipt-check">{t('receipt.title')}</h2>
      <form onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor="receipt">{t('receipt.label')}</label>
          <span className="hint" id="receipt-hint">
            {t('receipt.hint')}
          </span>
          {refused !== null && (
            <span className="fault" id="receipt-fault" role="alert">
              {t(refused === 'forged' ? 'receipt.forged' : refused === 'required' ? 'fault.required' : 'fault.wrong-format')}
            </span>
          )}
          <textarea
            id="receipt"
            rows={3}
            maxLength={400}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={refused === null ? 'receipt-hint' : 'receipt-hint receipt-fault'}
            aria-invalid={refused !== null}
            value={receipt}
            onChange={(event) => setReceipt(event.target.value)}
          />
        </div>
        <button type="submit" className="primary" aria-disabled={sending}>
          {t('receipt.check')}
        </button>
      </form>
      <div role="status">
        {found !== null && (
          <div className={`sent ${found.state}`}>
            <p>
              <strong>{t(`receipt.${found.state}`)}</strong>
            </p>
            <p className="hint">{t('receipt.code')}</p>
            <p className="address">{found.code}</p>
          </div>
        )}
      </div>
      {problem !== null && refused === null && <Trouble problem={problem} onRetry={check} />}
    </section>
  );
}
