import { Parts, usePart } from '../app/Parts.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { AskToSignIn } from '../session/AskToSignIn.tsx';
import { usePerson } from '../session/usePerson.ts';
import { Memberships } from './Memberships.tsx';
import { PilotsOfStewards } from './PilotsOfStewards.tsx';
import { Registrations } from './Registrations.tsx';

const PARTS = ['registrations', 'pilots', 'memberships'] as const;

export function isSteward(roles: readonly string[]): boolean {
  return roles.includes('steward');
}

/** Where stewards look at what waits for them. What is on it stays when their session ends. */
export function StewardPage() {
  const { t } = useTexts();
  const person = usePerson();
  return (
    <main id="content" className="page form-page" tabIndex={-1}>
      <h1>{t('head.steward.title')}</h1>
      {person === null && <AskToSignIn why="steward.signIn" />}
      {person !== null && (isSteward(person.roles) ? <Desk /> : <p className="lead">{t('steward.none')}</p>)}
    </main>
  );
}

function Desk() {
  const { t } = useTexts();
  const part = usePart(PARTS);
  return (
    <>
      <Parts page={{ name: 'steward' }} parts={PARTS} shown={part} name={(each) => t(`steward.part.${each}`)} />
      {part === 'registrations' && <Registrations />}
      {part === 'pilots' && <PilotsOfStewards />}
      {part === 'memberships' && <Memberships />}
    </>
  );
}
