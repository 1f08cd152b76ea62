import { type FormField, KeptForm } from '#components/ui/kept-form.tsx';
import type { Refused } from '#components/ui/send-form.ts';
import { type Audience, audiencesBelow } from '#lib/domain/announcement.ts';
import type { UnitLevel } from '#lib/domain/unit-tree.ts';
import { ANNOUNCEMENT_FORM, AUDIENCE_TEXT } from '#lib/messages/desk/announcements.ts';

type AnnouncementValues = { title: string; text: string; audience: Audience | null; acknowledgeBy: string; reason: string };

type Props = {
  action: string;
  keep: string;
  hidden: Readonly<Record<string, string>>;
  values: AnnouncementValues;
  /** Of the unit that writes it. */
  level: UnitLevel;
  isCorrection: boolean;
  refused: Refused | null;
};

/** The words of an announcement and to whom it goes; nothing is sent by it. */
export function AnnouncementForm({ values, level, isCorrection, ...form }: Props) {
  return <KeptForm {...form} fields={fieldsOf(values, audiencesBelow(level), isCorrection)} submit={ANNOUNCEMENT_FORM.submit} />;
}

function fieldsOf(values: AnnouncementValues, audiences: readonly Audience[], isCorrection: boolean): FormField[] {
  const { title, text, audience, acknowledgeBy, reason } = values;
  const [only, ...others] = audiences;
  const because: FormField = {
    name: 'reason',
    label: ANNOUNCEMENT_FORM.reason,
    hint: ANNOUNCEMENT_FORM.reasonHint,
    value: reason,
  };
  return [
    ...(isCorrection ? [because] : []),
    { name: 'title', label: ANNOUNCEMENT_FORM.subject, example: ANNOUNCEMENT_FORM.subjectExample, value: title },
    { name: 'text', label: ANNOUNCEMENT_FORM.text, hint: ANNOUNCEMENT_FORM.textHint, rows: 12, value: text },
    {
      name: 'audience',
      label: ANNOUNCEMENT_FORM.audience,
      choices: audiences.map((value) => ({ value, label: AUDIENCE_TEXT[value] })),
      empty: ANNOUNCEMENT_FORM.chooseAudience,
      value: audience ?? (others.length === 0 ? only : undefined),
    },
    {
      name: 'acknowledgeBy',
      label: ANNOUNCEMENT_FORM.acknowledgeBy,
      example: ANNOUNCEMENT_FORM.acknowledgeByExample,
      optional: ANNOUNCEMENT_FORM.optional,
      value: acknowledgeBy,
    },
  ];
}
