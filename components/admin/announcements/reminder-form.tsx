import { KeptBox } from '#components/ui/kept-box.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { REMINDED_BOX, WITH_BOXES } from '#lib/contracts/announcement.ts';
import type { ReminderFacts } from '#lib/domain/announcement.ts';
import { factsWords, REMINDER } from '#lib/messages/desk/reminders.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';

type Behind = { code: string; name: string; facts: ReminderFacts; remindedLately: boolean };
type Props = {
  action: string;
  keep: string;
  id: string;
  proposed: { title: string; text: string };
  behind: readonly Behind[];
  returned: Returned;
};

/** A list that a person ticks; a longer one is reminded as a whole. */
const MOST_BOXES = 200;

/** The words of a reminder, and to whom it goes. */
export function ReminderForm({ action, keep, id, proposed, behind, returned }: Props) {
  const hasBoxes = behind.length <= MOST_BOXES;
  const lately = behind.filter(({ remindedLately }) => remindedLately).length;
  return (
    <KeptForm
      action={action}
      keep={keep}
      hidden={{ id, ...(hasBoxes ? { [WITH_BOXES]: '1' } : {}) }}
      fields={[
        { name: 'title', label: REMINDER.subject, value: proposed.title },
        { name: 'text', label: REMINDER.text, hint: REMINDER.textHint, rows: 10, value: proposed.text },
      ]}
      submit={REMINDER.submit}
      returned={returned}
    >
      <fieldset className="mb-6" id="reminded">
        <legend id="reminded-label" className="mb-2 font-semibold">
          {REMINDER.units}
        </legend>
        {lately > 0 ? <p className="mb-3 text-mute">{hasBoxes ? REMINDER.latelyHint(lately) : REMINDER.latelyAll(lately)}</p> : null}
        {hasBoxes ? <Boxes behind={behind} /> : <p>{REMINDER.everybody(behind.length - lately)}</p>}
      </fieldset>
    </KeptForm>
  );
}

function Boxes({ behind }: Pick<Props, 'behind'>) {
  return (
    <ul className="grid gap-2">
      {behind.map(({ code, name, facts, remindedLately }) => (
        <li key={code}>
          <KeptBox
            name={`${REMINDED_BOX}${code}`}
            defaultChecked={!remindedLately}
            label={name}
            hint={`${remindedLately ? `${REMINDER.lately}; ` : ''}${factsWords(facts)}`}
          />
        </li>
      ))}
    </ul>
  );
}
