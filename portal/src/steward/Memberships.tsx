import { useRef, useState } from 'react';
import { ask } from '../api/client.ts';
import type { Membership } from '../api/membership.ts';
import { usePages } from '../api/usePages.ts';
import { useWords } from '../api/vocabularies.ts';
import { Link } from '../app/Link.tsx';
import { MoreButton } from '../app/MoreButton.tsx';
import { Refusal } from '../app/Refusal.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { GrantLine } from '../excellence/GrantLine.tsx';
import { centsOf } from '../excellence/money.ts';
import { TextField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { type Step, STEPS, stepsOf } from './steps.ts';

type Line = Membership & { slug: string; country: string; motivation: string };

/** Applications to programmes and grants for labels, each with its next steps. */
export function Memberships() {
  const { t } = useTexts();
  const [changes, setChanges] = useState(0);
  return (
    <>
      <p className="lead">{t('steward.memberships')}</p>
      <Lines key={changes} onChange={() => setChanges((before) => before + 1)} />
    </>
  );
}

function Lines({ onChange }: { onChange: () => void }) {
  const { t } = useTexts();
  const { list, problem, busy, more, retry } = usePages<Line>('/api/v1/memberships');
  const items = useRef<HTMLDivElement>(null);
  return (
    <>
      {problem !== null && <Trouble problem={problem} onRetry={retry} />}
      {list === null && problem === null && <p className="hint">{t('state.loading')}</p>}
      {list?.items.length === 0 && <p>{t('steward.empty')}</p>}
      <div ref={items}>
        {list?.items.map((membership) => (
          <One key={membership.id} membership={membership} onChange={onChange} />
        ))}
      </div>
      <MoreButton list={items} shown={list?.items.length ?? 0} busy={busy} onMore={more} />
    </>
  );
}

function One({ membership, onChange }: { membership: Line; onChange: () => void }) {
  const { t } = useTexts();
  const countries = useWords('countries');
  const { id, slug, programme, country, state, motivation, grant } = membership;
  return (
    <section className="part" aria-labelledby={`m-${id}`}>
      <h2 id={`m-${id}`}>
        <Link to={{ name: 'cluster', slug }} data-item="">
          {slug}
        </Link>
      </h2>
      <p>
        <code>{programme}</code>, {countries.label(country)} <span className="tier full">{t(`membership.state.${state}`)}</span>
      </p>
      <p className="text-then">{motivation}</p>
      {grant != null && (
        <ul>
          <GrantLine grant={grant} />
        </ul>
      )}
      {stepsOf(membership).map((step) => (
        <NextStep key={step} id={id} step={step} onDone={onChange} />
      ))}
    </section>
  );
}

function NextStep({ id, step, onDone }: { id: string; step: Step; onDone: () => void }) {
  const { t } = useTexts();
  const [value, setValue] = useState('');
  const { busy, problem, run } = useDeed();
  const field = STEPS[step];
  const path = `/api/v1/memberships/${id}`;
  const go = () =>
    void run(async () => {
      const { etag } = await ask<Membership>(path);
      const body = field === null ? {} : { [field]: field === 'amountCents' ? centsOf(value) : value };
      await ask(`${path}/${step}`, { method: 'POST', headers: { 'If-Match': etag }, body: JSON.stringify(body) });
      onDone();
    });
  return (
    <JudgedForm name={`${id}-${step}`} problem={problem} sending={busy} onSend={go}>
      <div className="one-named">
        {field !== null && (
          <TextField
            pointer={`/${field}`}
            label={t(`steward.field.${field}`)}
            kind={field === 'amountCents' ? 'number' : field === 'reason' ? 'text' : 'date'}
            value={value}
            onChange={setValue}
          />
        )}
        <button type="submit" aria-disabled={busy}>
          {t(`steward.step.${step}`)}
        </button>
      </div>
      <Refusal problem={problem} />
    </JudgedForm>
  );
}
