import { Link } from '../app/Link.tsx';
import { DESK_PARTS, type DeskPart } from '../app/route.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { Desk } from './Desk.tsx';
import { Door } from './Door.tsx';
import { EditEvent } from './EditEvent.tsx';
import { FeedbackOfEvent } from './FeedbackOfEvent.tsx';
import { GuestsOfEvent } from './GuestsOfEvent.tsx';
import { ImportProgramme } from './ImportProgramme.tsx';
import { Numbers } from './Numbers.tsx';
import { TermsOfEvent } from './TermsOfEvent.tsx';

/** One event on the desk; a part of the work at each address. */
export function DeskEventPage({ id, part }: { id: string; part: DeskPart }) {
  const { t } = useTexts();
  return (
    <Desk title={t(`desk.part.${part}`)}>
      <p className="crumb">
        <Link to={{ name: 'desk' }}>
          <span aria-hidden="true">← </span>
          {t('desk.title')}
        </Link>
      </p>
      <nav className="parts" aria-label={t('desk.parts')}>
        {DESK_PARTS.map((each) => (
          <Link key={each} to={{ name: 'deskEvent', id, part: each }} aria-current={each === part ? 'page' : undefined}>
            {t(`desk.part.${each}`)}
          </Link>
        ))}
      </nav>
      <Part id={id} part={part} />
    </Desk>
  );
}

function Part({ id, part }: { id: string; part: DeskPart }) {
  switch (part) {
    case 'edit':
      return <EditEvent id={id} />;
    case 'import':
      return <ImportProgramme id={id} />;
    case 'registration':
      return <TermsOfEvent id={id} />;
    case 'guests':
      return <GuestsOfEvent id={id} />;
    case 'door':
      return <Door id={id} />;
    case 'numbers':
      return <Numbers id={id} />;
    case 'feedback':
      return <FeedbackOfEvent id={id} />;
  }
}
