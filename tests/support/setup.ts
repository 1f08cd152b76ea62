import { format } from 'node:util';
import { afterEach, beforeEach, expect } from 'vitest';

/** A test that makes the program complain has found something: every `console.error` fails the test that caused it. */
const complaints: string[] = [];
const original = console.error;

beforeEach(() => {
  complaints.length = 0;
  console.error = (...words: unknown[]) => {
    complaints.push(format(...words));
  };
});

afterEach(() => {
  console.error = original;
  expect(complaints, 'console.error was called').toEqual([]);
});
