/** The newest initiatives of a unit, for its officers. */
export const LATEST = {
  title: 'Sáng kiến mới nhất',
  none: 'Chưa có sáng kiến nào',
  confidential: 'Sáng kiến có bí mật công nghệ',
} as const;
