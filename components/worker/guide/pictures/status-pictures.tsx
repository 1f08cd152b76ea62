import {
  BAD_LINE,
  Badge,
  BLUE,
  BLUE_LINE,
  Box,
  GOLD,
  Group,
  INK,
  Lines,
  Paper,
  Pen,
  Phone,
  QrMark,
  SHEET,
  Sign,
  Tap,
  THIN,
  TINT,
} from './shapes.tsx';

/** Drawings of time, receipts, and what happens on the way (R27–R32, D2, D3). */
export const statusPictures = {
  calendar: () => (
    <>
      <Box x={34} y={18} w={92} h={70} r={8} />
      <path d="M34 38h92" className={INK} />
      <path d="M54 10v16M106 10v16" className={BLUE_LINE} />
      {[52, 66, 80].map((y) => (
        <path key={y} d={`M50 ${y}h.01M65 ${y}h.01M80 ${y}h.01M95 ${y}h.01M110 ${y}h.01`} className={INK} strokeWidth={5} />
      ))}
      <circle cx={95} cy={80} r={8} className="fill-none stroke-gold" strokeWidth={3} />
    </>
  ),
  'effect-period': () => (
    <>
      <path d="M14 70h132" className={INK} />
      <path d="M20 66v8M62 66v8M104 66v8M146 66v8" className={INK} />
      <Box x={62} y={20} w={42} h={50} r={2} look="fill-gold-soft stroke-gold" />
      <path d="M32 40h58" className={BLUE_LINE} strokeWidth={8} />
      <path d="M78 56h54" className={BLUE_LINE} strokeWidth={8} />
      <Sign x={83} y={86} kind="tick" />
    </>
  ),
  'before-opening': () => (
    <>
      <Phone x={28} y={8}>
        <Box x={7} y={20} w={32} h={22} r={4} look={TINT} />
        <Box x={7} y={50} w={32} h={12} r={4} look="fill-gold-soft stroke-gold" />
      </Phone>
      <circle cx={112} cy={50} r={28} className={SHEET} />
      <path d="M112 32v18l12 8" className={BLUE_LINE} strokeWidth={3} />
      <path d="M112 24v2M112 74v2M86 50h2M136 50h2" className={INK} />
    </>
  ),
  receipt: () => (
    <>
      <path d="M48 8h64v82l-8-6-8 6-8-6-8 6-8-6-8 6-8-6-8 6z" className={SHEET} />
      <Box x={56} y={18} w={48} h={16} r={4} look="fill-gold-soft stroke-gold" />
      <path d="M62 26h14M84 26h14" className={INK} strokeWidth={4} />
      <QrMark x={67} y={42} size={26} />
      <Sign x={112} y={18} kind="tick" />
    </>
  ),
  track: () => (
    <>
      <path d="M44 20v60" className={INK} />
      <circle cx={44} cy={20} r={7} className={BLUE} />
      <circle cx={44} cy={50} r={7} className={BLUE} />
      <circle cx={44} cy={80} r={7} className={SHEET} />
      <path d="M62 17h52M62 47h62M62 77h30" className={INK} />
      <path d="M62 26h30M62 56h36" className={THIN} />
    </>
  ),
  edit: () => (
    <>
      <Paper x={40} y={10} w={64} h={80}>
        <path d="M12 24h30" className={INK} />
        <path d="M12 40h38" className={BAD_LINE} />
        <Lines x={12} y={54} w={38} n={2} gap={10} />
      </Paper>
      <Pen x={92} y={62} />
    </>
  ),
  withdraw: () => (
    <>
      <Paper x={22} y={14} w={52} h={72}>
        <Lines x={10} y={26} w={30} n={4} gap={10} />
      </Paper>
      <path d="M88 36h34a15 15 0 0 1 0 30H96" className={BLUE_LINE} strokeWidth={3} />
      <path d="m98 26-11 10 11 10" className={BLUE_LINE} strokeWidth={3} />
      <Sign x={72} y={82} kind="cross" />
    </>
  ),
  'lost-code': () => (
    <>
      <Phone x={92} y={8}>
        <path d="M8 20h22" className={INK} />
        <Box x={7} y={28} w={32} h={16} r={4} look="fill-ok-soft stroke-ok" />
        <Box x={7} y={50} w={32} h={16} r={4} look={SHEET} />
        <path d="M12 36h22M12 58h16" className={INK} />
      </Phone>
      {[18, 34, 50, 66].map((x) => (
        <Box key={x} x={x} y={44} w={13} h={18} r={3} look={TINT} />
      ))}
      <path d="M44 18c1-6 11-6 11 1 0 5-6 5-6 10m0 5v.01" className="fill-none stroke-gold" strokeWidth={3} />
      <Tap x={130} y={44} />
    </>
  ),
  offline: () => (
    <>
      <Phone x={34} y={8}>
        <Lines x={8} y={24} w={30} n={3} gap={9} />
        <Box x={7} y={54} w={32} h={14} r={4} look="fill-gold-soft stroke-gold" />
      </Phone>
      <path d="M94 46c12-12 32-12 44 0M102 56c8-8 20-8 28 0" className={THIN} strokeWidth={3} />
      <circle cx={116} cy={68} r={4} className={GOLD} />
      <path d="m92 32 48 44" className={BAD_LINE} strokeWidth={3} />
    </>
  ),
  'not-sent': () => (
    <>
      <Phone x={34} y={8}>
        <rect x={6} y={18} width={34} height={34} rx={5} className="fill-bad-soft stroke-bad" />
        <Lines x={11} y={38} w={24} n={1} />
        <rect x={11} y={24} width={20} height={7} rx={3.5} className="fill-bad stroke-none" />
        <Box x={6} y={60} w={34} h={12} r={5} look={BLUE} />
      </Phone>
      <path d="M94 36h36m0 0-10-9m10 9-10 9" className={THIN} strokeWidth={3} strokeDasharray="1 7" />
      <Sign x={112} y={66} kind="alert" />
      <Tap x={57} y={74} />
    </>
  ),
  parked: () => (
    <>
      <path d="M34 46h92v40a6 6 0 0 1-6 6H40a6 6 0 0 1-6-6z" className={TINT} />
      <path d="M28 46h40l4 10h16l4-10h40" className={INK} />
      <Paper x={58} y={6} w={44} h={48}>
        <Lines x={9} y={20} w={24} n={3} gap={9} />
      </Paper>
      <path d="M34 46h34l4 10h16l4-10h34v22H34z" className="fill-action-soft stroke-none" />
      <path d="M34 46h34l4 10h16l4-10h34" className={INK} />
      <circle cx={126} cy={26} r={12} className={SHEET} />
      <path d="M126 19v7l5 3" className={BAD_LINE} />
    </>
  ),
  storage: () => (
    <>
      <Phone x={30} y={8}>
        <Group x={8} y={22}>
          <path d="M0 0h24l6 6v26H0z" className={TINT} />
          <path d="M7 0v9h14V0M7 32V19h16v13" className={INK} />
        </Group>
      </Phone>
      <Sign x={76} y={30} kind="cross" />
      <path d="M100 30h36M100 44h36M100 58h22" className={THIN} />
      <Badge x={100} y={68} size={18} />
      <path d="M126 77h12m-5-5 5 5-5 5" className={INK} />
    </>
  ),
} as const;
