/** Around every picture of numbers. */
export const CHART = { asTable: 'Xem dạng bảng' } as const;
