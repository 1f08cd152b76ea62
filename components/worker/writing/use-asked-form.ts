'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { type FormFields, onForm } from '#lib/contracts/submission-form.ts';
import { consentVersion } from '#lib/domain/campaign-form.ts';
import { chosenCriteria, OWN_CRITERIA, ownCriteriaField } from '#lib/messages/readable.ts';
import { readForm } from './form-dom.ts';

type Versioned = Pick<Campaign, 'id' | 'formVersion' | 'form'>;
/**
 * `kept`: criteria that the opened text has. `hidden`: what the text says of its form, until its campaign is known. `changed`: what was
 * written here was begun in another form of its campaign.
 */
type Asked = { told: Versioned | null; kept: readonly string[]; hidden: FormFields; changed: boolean };

const BLANK: Asked = { told: null, kept: [], hidden: {}, changed: false };
const HIDDEN = ['formVersion', 'consent.textVersion', OWN_CRITERIA] as const;

/**
 * What this page's form asks: as the letter in the HTML, then as its campaign says, kept on the phone or told anew while the page is
 * open. What was chosen stays chosen; who agreed to other words is asked again.
 */
export function useAskedForm(form: RefObject<HTMLFormElement | null>) {
  const [asked, setAsked] = useState<Asked>(BLANK);
  const latest = useRef<Versioned | null>(null);
  const begunIn = useRef('');
  /** Before the fields are filled: the boxes of all that was chosen must stand in the page. Answers what to fill in. */
  const prepare = useCallback((fields: FormFields): FormFields => {
    const hidden = Object.fromEntries(HIDDEN.map((name) => [name, fields[name] ?? '']));
    begunIn.current = fields.formVersion ?? '';
    const told = fields.campaignId && fields.campaignId !== latest.current?.id ? null : latest.current;
    const changed = isAnother(begunIn.current, told);
    setAsked((before) => ({ ...before, kept: chosenCriteria(fields), hidden, changed }));
    return told ? onForm(fields, told) : fields;
  }, []);
  const follow = useCallback(
    (told: Versioned) => {
      const changed = isAnother(begunIn.current || String(latest.current?.formVersion ?? ''), told);
      latest.current = told;
      const draw = () => setAsked((before) => ({ ...before, told, changed: before.changed || changed }));
      // React must have ended its own turn before it is made to draw at once.
      queueMicrotask(() => (form.current ? takeOver(form.current, told, draw) : draw()));
    },
    [form],
  );
  return { asked, prepare, follow };
}

const isAnother = (version: string, told: Versioned | null) => version !== '' && told !== null && version !== String(told.formVersion);

/** Hands on every form that the campaign tells, once: the campaign itself comes anew every minute. */
export function useFollowing(campaign: Campaign | null, follow: (told: Versioned) => void): void {
  const said = campaign && JSON.stringify([campaign.id, campaign.formVersion, campaign.form]);
  const newest = useRef(campaign);
  newest.current = campaign;
  useEffect(() => {
    if (said !== null && newest.current) follow(newest.current);
  }, [said, follow]);
}

/** What is shown of it for a text of this campaign; one that is edited stays in its own. */
export function askedFor({ told, kept, hidden, changed }: Asked, campaignId: string) {
  if (told?.id !== campaignId) return { form: null, kept, hidden, changed: false };
  const own = ownCriteriaField(told.form);
  const versions = { formVersion: String(told.formVersion), 'consent.textVersion': consentVersion(told.form) };
  return { form: told.form ?? null, kept, changed, hidden: { ...versions, ...(own ? { [OWN_CRITERIA]: own } : {}) } };
}

/** A list whose order changes forgets what was chosen in it. */
const LIST = 'author.occupationGroup';
const CONSENTS = ['consent.processing', 'consent.publicDisplay'];

function takeOver(form: HTMLFormElement, told: Versioned, draw: () => void): void {
  const before = readForm(form);
  const after = onForm(before, told);
  flushSync(draw);
  const list = form.elements.namedItem(LIST);
  if (list instanceof HTMLSelectElement) list.value = before[LIST] ?? '';
  for (const name of CONSENTS) {
    const box = form.elements.namedItem(name);
    if (box instanceof HTMLInputElement && box.checked && after[name] !== 'yes') box.checked = false;
  }
}
