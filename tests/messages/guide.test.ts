import { describe, expect, it } from 'vitest';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import { GUIDE_SECTIONS } from '#lib/messages/guide/sections.ts';
import { GUIDE_PICTURES } from '#lib/messages/guide/topic.ts';

const TOPICS = GUIDE_SECTIONS.flatMap(({ topics }) => topics);
const IDS = [...GUIDE_SECTIONS, ...TOPICS].map(({ id }) => id);

const topicsFound = (typed: string) =>
  TOPICS.filter((topic) => {
    const key = searchKey(JSON.stringify(topic));
    return searchKey(typed)
      .split(' ')
      .every((word) => key.includes(word));
  }).map(({ id }) => id);

describe('the guide', () => {
  it('has addresses that can be printed and dictated, each once', () => {
    expect(new Set(IDS).size).toBe(IDS.length);
    for (const id of IDS) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('draws every step, and has no drawing without a step', () => {
    expect([...new Set(TOPICS.map(({ picture }) => picture))].sort()).toEqual([...GUIDE_PICTURES].sort());
  });

  it('follows the letter: six numbered steps of the form, in its order (R22-R27)', () => {
    const numbers = TOPICS.map(({ title }) => /^\((\d)\)/.exec(title)?.[1]).filter((n) => n !== undefined);
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it.each([
    ['otp', 'khong-hoi-otp'],
    ['khong co mang', 'khong-co-mang'],
    ['CHUA NOP', 'chua-nop'],
    ['rut bai', 'rut-bai'],
    ['don vi truc thuoc', 'don-vi-truc-thuoc'],
    ['91/2025', 'du-lieu-ca-nhan'],
    ['CNVCLD', 'bang-tu-viet-tat'],
    ['word', 'soan-san-trong-word'],
  ])('is found by "%s", typed without marks', (typed, id) => {
    expect(topicsFound(typed)).toContain(id);
  });
});
