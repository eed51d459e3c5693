// Made of /api/openapi.json by test/support/api-types.js; 'npm run api-types' makes it anew.

export type Access = {
  user: string;
  book: string;
  operations: AccessAnswer[];
};

export type AccessAnswer = {
  operation: string;
  call: string;
  allowed: boolean;
  rules: string[];
};

export type Book = {
  id: string;
  partnership: string;
  template: string;
  period: string;
  createdAt: string;
  createdBy: string;
  versions: number;
  counts: string;
  counting: number | null;
  locked: number | null;
  disposed: Disposed | null;
  head: Version | null;
  offers: string[];
};

export type BookCounts = {
  all: number;
  states: BookCountsCount[];
  partnerships: BookCountsCount[];
  templates: BookCountsCount[];
};

export type BookCountsCount = {
  of: string;
  books: number;
};

export type BookVersion = {
  book: string;
  template: string;
  title: string;
  period: string;
  version: number;
  state: string;
  words: string;
  readAt: string;
};

export type Carried = {
  templateVersion: string;
  moved: CarriedMoved[];
  left: CarriedLeft[];
  needed: Finding[];
};

export type CarriedLeft = {
  table: string | null;
  key: string | null;
  column: string;
  heading: string;
  value: number | string | boolean | null;
  why: string;
};

export type CarriedMoved = {
  table: string | null;
  key: string | null;
  column: string;
  from: string;
  heading: string;
  fromHeading: string;
  value: number | string | boolean | null;
};

export type Chain = {
  partnership: string;
  period: ChainPeriod | null;
  periods: string[];
  books: ChainBook[];
  missing: ChainMissing[];
  things: ChainThing[];
  hanging: number;
};

export type ChainBook = {
  book: string;
  title: string;
  period: string;
  version: number;
  state: string;
  counts: boolean;
};

export type ChainMissing = {
  step: string;
  message: string;
  fix: string;
};

export type ChainPeriod = {
  name: string;
  start: string;
  end: string;
};

export type ChainThing = {
  id: string;
  step: string;
  label: string;
  state: string;
  book: string;
  title: string;
  version: number;
  sheet: string;
  cell: string;
  hangs: string[];
  next: string[];
};

export type Chart = {
  id: string;
  kind: string;
  title: string;
  unit: string;
  columns: ChartColumn[];
  rows: Figure[][];
  alternative: string;
  notes: string[];
  curves: ChartCurve[];
};

export type ChartColumn = {
  part: string;
  heading: string;
};

export type ChartCurve = {
  part: string;
  heading: string;
  points: ChartPoint[];
};

export type ChartPoint = {
  x: number;
  y: number;
};

export type Check = {
  template: Template;
  summary: Summary;
  findings: Finding[];
  patches: Patch[];
  restsOn?: BookVersion[];
  surroundings: FindingContext | null;
};

export type Choices = {
  choices: Record<string, number | string | boolean | object | null>;
};

export type Collection = {
  id: number;
  name: string;
  body: string;
  template: string;
  title: string;
  leastVersion: number;
  period: string;
  from: string | null;
  to: string | null;
  due: string;
  moved: CollectionMovedDay[];
  shared: boolean;
  closed: boolean;
  notes: string;
  askedAt: string;
  askedBy: string;
  states: Record<string, number>;
  late: number;
  hidden: boolean;
  partnerships: CollectionLine[];
  may: CollectionMay;
  summary: string | null;
  totals: CollectionTotal[] | null;
  notAdded: string[] | null;
  missing: MissingReturn[] | null;
};

export type CollectionAct = {
  partnership?: string | null;
  version?: number | null;
  due?: string | null;
  reason?: string | null;
};

export type CollectionAll = {
  collections: Collection[];
};

export type CollectionLine = {
  partnership: string;
  state: string;
  late: boolean;
  daysLate: number;
  words: string;
  reason: string;
  decidedAt: string | null;
  decidedBy: string | null;
  book: string | null;
  version: number | null;
  given: CollectionLineGivenVersion[];
  readable: boolean;
};

export type CollectionLineGivenVersion = {
  version: number;
  at: string;
  by: string;
};

export type CollectionMay = {
  judge: boolean;
  manage: boolean;
  remind: boolean;
  give: string[];
};

export type CollectionMovedDay = {
  due: string;
  reason: string;
  at: string;
  by: string;
};

export type CollectionTotal = {
  table: string;
  row: string;
  column: string;
  type: string;
  amount: number;
  shown: string;
  from: string[];
  missing: MissingReturn[];
  note: string;
};

export type ComparedTable = {
  name: string;
  sheet: string;
  key: string;
  columns: string[];
  main: number;
  rows: ComparedTableRow[];
  onlyBefore: string[];
  onlyNow: string[];
  more: number;
};

export type ComparedTableCell = {
  before: Figure;
  now: Figure;
  difference: Figure;
  percent: Figure | null;
  verdict: string;
};

export type ComparedTableRow = {
  key: string;
  cells: ComparedTableCell[];
};

export type Comparison = {
  tables: ComparisonTable[];
  fields: ComparisonCell[];
  template: ComparisonTemplate;
  outside: ComparisonOutside[];
  summary: ComparisonSummary;
};

export type ComparisonCell = {
  key: string | null;
  column: string;
  sheet: string | null;
  cell: string | null;
  old: number | string | boolean | null;
  new: number | string | boolean | null;
  kind: 'entered' | 'formula' | 'follows';
  oldFormula: string | null;
  newFormula: string | null;
  because: ComparisonReason[];
  moreCauses: number;
  place: string;
  was: string;
  is: string;
  why: string;
};

export type ComparisonOutside = {
  sheet: string;
  table: string;
  place: string;
  row: number;
  change: string;
  cells: ComparisonOutsideCell[];
  sentence: string;
};

export type ComparisonOutsideCell = {
  cell: string;
  old: number | string | boolean | null;
  new: number | string | boolean | null;
};

export type ComparisonPart = {
  sort: string;
  table: string | null;
  name: string | null;
};

export type ComparisonReason = {
  what: string;
  table: string | null;
  key: string | null;
  column: string | null;
  old: number | string | boolean | null;
  new: number | string | boolean | null;
};

export type ComparisonSummary = {
  entered: number;
  formulas: number;
  follows: number;
  added: number;
  removed: number;
  renamed: number;
  sentence: string;
};

export type ComparisonTable = {
  table: string;
  added: string[];
  removed: string[];
  renamed: TableChangesRenamed[];
  changed: ComparisonCell[];
};

export type ComparisonTemplate = {
  oldVersion: string;
  newVersion: string;
  added: ComparisonPart[];
  removed: ComparisonPart[];
};

export type Conflict = {
  id: string;
  reason: string;
  table: string | null;
  key: string | null;
  column: string | null;
  sheet: string | null;
  cell: string | null;
  base: number | string | boolean | null;
  mine: number | string | boolean | null;
  theirs: number | string | boolean | null;
  wasText: string;
  mineText: string;
  theirsText: string;
  place: string;
  message: string;
  theirAuthor: string | null;
  theirVersion: number | null;
};

export type Content = {
  book: string;
  version: number;
  title: string;
  tables: ContentTable[];
  fields: ContentFieldGroup[];
  outside: ContentOutside[];
  charts: Chart[];
  notes: string[];
};

export type ContentCell = {
  at: string | null;
  value: number | string | boolean | null;
  text: string;
  state: string;
  own: string | null;
  why: string | null;
};

export type ContentFieldGroup = {
  heading: string;
  cells: ContentNamedCell[];
};

export type ContentNamedCell = {
  name: string;
  label: string;
  role: string | null;
  help: string;
  cell: ContentCell;
};

export type ContentOutside = {
  sheet: string;
  table: string;
  place: string;
  cells: ContentCell[];
};

export type ContentTable = {
  name: string;
  sheet: string;
  key: string | null;
  role: string | null;
  columns: ContentTableColumn[];
  rows: ContentTableRow[];
  from: number;
  all: number;
  more: number;
};

export type ContentTableColumn = {
  heading: string;
  type: string | null;
  entry: string | null;
  role: string | null;
  help: string;
};

export type ContentTableRow = {
  key: string;
  cells: ContentCell[];
};

export type Count = {
  area: string;
  period: string;
  type: string;
  count: number;
};

export type Cycle = {
  today: string;
  from: string;
  to: string;
  partnerships: CyclePartnership[];
  due: Due[];
  holidaysKnownUntil: string;
};

export type CyclePartnership = {
  name: string;
  own: boolean;
};

export type CycleSteps = {
  partnership: string;
  own: boolean;
  event: number;
  from: string | null;
  at: string | null;
  by: string | null;
  steps: Step[];
};

export type Decisions = {
  choices: Record<string, number | string | boolean | object | null>;
  otherwise?: number | string | boolean | object | null;
  scorings?: number[] | null;
};

export type Disposed = {
  at: string;
  by: string;
  reason: string;
};

export type DownloadLink = {
  address: string;
  seconds: number;
};

export type Due = {
  id: string;
  partnership: string;
  step: string;
  title: string;
  period: string;
  due: string;
  owner: 'officer' | 'analyst' | 'finance' | 'approver' | 'scrutiny' | 'administrator' | null;
  state: 'not-started' | 'draft' | 'submitted' | 'returned' | 'approved' | 'done' | 'not-approved' | 'not-shown';
  late: boolean;
  template: string | null;
  startable: boolean;
  book: string | null;
  done: DueDone | null;
};

export type DueDone = {
  at: string;
  by: string;
  note: string;
};

export type DueReminders = {
  today: string;
  mail: boolean;
  hour: number | null;
  own: DueRemindersOwn | null;
  reminders: RoleReminder[];
  trouble: DueRemindersTrouble[];
};

export type DueRemindersOwn = {
  on: boolean;
  address: string | null;
};

export type DueRemindersTrouble = {
  user: string;
  day: string;
  state: string;
  tries: number;
  next: string | null;
  why: string;
};

export type Event = {
  number: number;
  at: string;
  who: string;
  origin: string;
  user: string | null;
  act: string;
  version: number | null;
  detail: string;
  hash: string;
};

export type Explanations = {
  version: number;
  explanations: ExplanationsExplanation[];
};

export type ExplanationsExplanation = {
  ruleId: string;
  table?: string | null;
  rowKey?: string | null;
  column?: string | null;
  explanation?: string | null;
};

export type Figure = {
  text: string;
  number: number | null;
  low: number | null;
  high: number | null;
};

export type FilledFigure = {
  reference: string;
  place: string;
  shown: string;
  workbook: string;
  book: string | null;
  version: number | null;
  cell: string;
  label: string;
  approved: string | null;
};

export type FilledReport = {
  summary: FilledReportSummary;
  filled: FilledFigure[];
  left: LeftPlace[];
  notes: string[];
};

export type FilledReportSummary = {
  places: number;
  filled: number;
  left: number;
};

export type Finding = {
  ruleId: string;
  severity: 'error' | 'query' | 'note' | 'notChecked';
  sheet: string;
  table: string | null;
  column: string | null;
  rowKey: string | null;
  cells: string[];
  label: string;
  found: number | string | boolean | null;
  expected: number | string | boolean | null;
  difference: number | string | boolean | null;
  message: string;
  fix: string;
  example: string;
  canExplain: boolean;
  explanation: string | null;
  explainedBy: FindingAuthor | null;
  waiver: string | null;
  places: FindingPlace[];
  fixes: Patch[];
  restsOn?: BookVersion[];
};

export type FindingAuthor = {
  name: string;
  user: string | null;
};

export type FindingContext = {
  fields: FindingContextNamedCell[];
  tables: FindingContextExcerpt[];
};

export type FindingContextExcerpt = {
  table: string;
  key: string;
  sheet: string;
  topLeft: string;
  columns: FindingContextHeading[];
  rows: FindingContextRow[];
};

export type FindingContextHeading = {
  text: string;
  type: 'text' | 'whole' | 'decimal' | 'money' | 'percent' | 'date' | 'choice' | 'yes-no';
};

export type FindingContextNamedCell = {
  name: string;
  label: string;
  role: string | null;
  sheet: string;
  cell: string;
  type: 'text' | 'whole' | 'decimal' | 'money' | 'percent' | 'date' | 'choice' | 'yes-no';
  text: string;
};

export type FindingContextRow = {
  number: number;
  cells: string[];
};

export type FindingPlace = {
  cell: string;
  name: string;
  column: string | null;
  rowKey: string | null;
  found: number | string | boolean | null;
  expected: number | string | boolean | null;
  message: string;
};

export type Happened = {
  events: HappenedAct[];
  more: number | null;
};

export type HappenedAct = {
  number: number;
  at: string;
  who: string;
  user: string | null;
  act: string;
  book: string;
  name: string;
  version: number | null;
  words: string;
};

export type Health = {
  status: string;
  version: string;
};

export type Home = {
  open: boolean;
  waiting: HomeWaiting[];
  books: HomeMyBook[];
  allBooks: number;
  notLookedAt: number;
  newestEvent: number;
  moreWaiting: HomeMore[];
};

export type HomeMore = {
  kind: string;
  count: number;
};

export type HomeMyBook = {
  id: string;
  partnership: string;
  template: string;
  templateTitle: string;
  period: string;
  mine: boolean;
  periodEnd: string | null;
  version: number | null;
  state: string | null;
  due: string;
};

export type HomeWaiting = {
  kind: string;
  name: string;
  what: string;
  count: number;
  since: string | null;
  book: string | null;
  version: number | null;
  reconciliation: number | null;
  template: string | null;
  proposal: number | null;
};

export type ImportBreak = {
  area: string;
  date: string;
  was: string[];
};

export type ImportName = {
  partnership: string;
  kind: 'police-uk' | 'home-office' | 'population' | 'area-lookup' | 'family-group';
  what: 'area' | 'type';
  name: string;
  means: string;
  from: string;
  at: string;
  by: string;
};

export type ImportNameAll = {
  names: ImportName[];
};

export type ImportProgress = {
  state: 'waiting' | 'reading' | 'done' | 'failed' | 'cancelled';
  before: number;
  file: string;
  done: number;
  of: number;
  rows: number;
  number: number | null;
  problem: string | null;
};

export type ImportRoutesImportForm = {
  file: string;
  lookup?: string | null;
};

export type ImportSummary = {
  id: string;
  state: 'waiting' | 'reading' | 'done' | 'failed' | 'cancelled';
  number: number | null;
  at: string;
  by: string;
  partnership: string;
  kind: 'police-uk' | 'home-office' | 'population' | 'area-lookup' | 'family-group';
  geography: string;
  vintage: string;
  names: string[];
  periods: string[];
  rows: number;
  unplaced: number;
  replaced: number;
  problem: string | null;
};

export type ImportSummaryAll = {
  imports: ImportSummary[];
};

export type ImportUnplacedRows = {
  rows: number;
  reasons: Record<string, number>;
};

export type KeptImport = {
  id: string;
  state: 'waiting' | 'reading' | 'done' | 'failed' | 'cancelled';
  number: number | null;
  at: string;
  by: string;
  partnership: string;
  kind: 'police-uk' | 'home-office' | 'population' | 'area-lookup' | 'family-group';
  geography: string;
  names: string[];
  files: SourceFile[];
  periods: string[];
  counts: Count[];
  totals: Count[];
  unplaced: ImportUnplacedRows;
  notes: string[];
  vintage: string;
  licence: string;
  memberships: KeptImportMember[];
  breaks: ImportBreak[];
  replaces: Replaced[];
  problem: string | null;
};

export type KeptImportMember = {
  code: string;
  name: string;
  group: string;
};

export type KeptReconciliation = {
  id: string;
  fund: string;
  source: string;
  files: Record<string, string>;
  newer: number | null;
  standing: ReconciliationStatus;
  log: KeptReconciliationSaid[];
  told: ReconciledImport | null;
  reading: Reading | null;
  lines: ReconciliationLine[];
  matches: ReconciliationMatched[];
  proposals: ReconciliationMatched[];
  breaks: ReconciliationBroken[];
  settled: ReconciliationSettled[];
  decisions: KeptReconciliationDecided[];
  statement: ReconciliationStatement;
  page?: KeptReconciliationPage | null;
};

export type KeptReconciliationDecided = {
  who: string;
  what: MatchDecisionsOne;
};

export type KeptReconciliationPage = {
  from: number;
  transactions: number;
  next: number | null;
  continues: boolean;
};

export type KeptReconciliationSaid = {
  at: string;
  who: string;
  did: 'reconciled' | 'decided' | 'prepared' | 'signed';
  detail: string;
};

export type LayoutProposal = {
  row: number;
  columns: LayoutProposalColumn[];
  meanings: string[];
  dates: LayoutProposalDates | null;
};

export type LayoutProposalColumn = {
  heading: string;
  meaning: string | null;
  first: string[];
};

export type LayoutProposalDates = {
  message: string;
  fix: string;
  likely: string;
  answers: string[];
};

export type LeftPlace = {
  reference: string;
  place: string;
  reason: string;
};

export type MatchDecisions = {
  decisions: MatchDecisionsOne[];
};

export type MatchDecisionsDocument = {
  number: string;
  line: string;
};

export type MatchDecisionsOne = {
  number: string;
  line: string;
  decision: string;
  to: ReconciliationPart[];
  reason: string;
  code: string[];
  breakId: string;
  kind: string;
  amount: string;
  clears: string;
  with: MatchDecisionsDocument;
  place: string;
  file: string;
};

export type Me = {
  as: string;
  id: string;
  name: string;
  memberships: Membership[];
  hasPassword: boolean;
  byProvider: boolean;
  provider: Provider | null;
  maxUpload: number;
  token?: string | null;
};

export type Membership = {
  partnership: string;
  roles: string[];
  may?: string[] | null;
};

export type MergeOffer = {
  id: string;
  base: number;
  mine: string;
  theirs: number;
  theirAuthor: string;
  taken: number | null;
  conflicts: Conflict[] | null;
  outside: MergeOutside[] | null;
  sheets: string[] | null;
  accept: string;
  workbook: string;
};

export type MergeOutside = {
  sheet: string;
  table: string;
  place: string;
  row: number;
  sentence: string;
};

export type MissingReturn = {
  partnership: string;
  why: string;
};

export type NewBook = {
  partnership: string;
  template: string;
  period: string;
};

export type NewCollection = {
  name: string;
  body: string;
  template: string;
  leastVersion?: number | null;
  period: string;
  from?: string | null;
  to?: string | null;
  due: string;
  partnerships: string[];
  shared?: boolean | null;
  notes?: string | null;
};

export type NewCycle = {
  from?: string | null;
  steps: Step[];
};

export type NewImportName = {
  partnership: string;
  kind: string;
  what?: string | null;
  name: string;
  means?: string | null;
  from?: string | null;
};

export type NewMark = {
  note?: string | null;
};

export type NewPassword = {
  password: string;
  current?: string | null;
};

export type NewReminder = {
  on?: boolean | null;
  address?: string | null;
};

export type NewToken = {
  name: string;
  scopes?: string[] | null;
  days?: number | null;
};

export type NewUser = {
  name?: string | null;
  partnership: string;
  roles: string[];
};

export type NewWaiver = {
  ruleId: string;
  table?: string | null;
  rowKey?: string | null;
  column?: string | null;
  askedBy?: string | null;
  why: string;
  until: string;
};

export type Next = {
  book: Book;
  version: Version;
  carried: Carried;
  explanations: number;
};

export type Patch = {
  sheet: string;
  cell: string;
  formula: string | null;
  value: number | string | boolean | null;
  was: number | string | boolean | null;
  why: string;
  format: string | null;
};

export type Period = {
  period: string;
  comparison?: string | null;
};

export type PeriodComparison = {
  before: PeriodComparisonSide;
  now: PeriodComparisonSide;
  tables: ComparedTable[];
  fields: ComparedTableRow[];
  notes: string[];
};

export type PeriodComparisonSide = {
  book: string;
  partnership: string;
  period: string;
  version: number;
  standing: string;
};

export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  fix: string;
};

export type ProposalRoutesFillForm = {
  workbook: string;
  cells: string;
};

export type Proposals = {
  fills: Patch[];
  differs: Patch[];
  agreeing: number;
  notes: string[];
};

export type Provider = {
  name: string;
  nested: ProviderNested | null;
};

export type ProviderNested = {
  clientId: string;
  authority: string;
  scope: string;
};

export type Readiness = {
  status: string;
};

export type Reading = {
  file?: string | null;
  rows: ReadingRows;
  tabs: ReadingTab[];
  dates: ReadingDates;
  sum: string;
  notes?: string[];
};

export type ReadingDates = {
  first: string | null;
  last: string | null;
};

export type ReadingNotRead = {
  place: string;
  amount: string | null;
  why: string;
  setAside?: string | null;
};

export type ReadingRows = {
  read: number;
  headings: number;
  totals: number;
  blank: number;
  notRead: ReadingNotRead[];
};

export type ReadingTab = {
  name: string;
  rows: number;
  read: boolean;
  why: string | null;
  sameHeadings?: boolean;
  setAside?: string | null;
};

export type Reason = {
  reason: string;
};

export type Receipt = {
  book: string;
  partnership: string;
  template: string;
  period: string;
  version: number;
  sha256: string;
  size: number;
  author: string;
  keptAt: string;
  summary: Summary;
  totals: ReceiptTotal[];
  record?: ReceiptRecordHead | null;
  publicKey: string;
  jws?: string | null;
  signature?: string | null;
};

export type ReceiptKeys = {
  keys: ReceiptKeysKey[];
};

export type ReceiptKeysKey = {
  kty: string;
  crv: string;
  x: string;
  kid: string;
  use: string;
  alg: string;
};

export type ReceiptRecordHead = {
  events: number;
  hash: string;
};

export type ReceiptTotal = {
  name: string;
  amount: string;
};

export type ReconciledImport = {
  rows: number;
  amount: string;
  added: number;
  addedAmount: string;
  resent: number;
  changed: number;
};

export type ReconciliationBroken = {
  id: string;
  kind: 'unmatched' | 'undecided' | 'rejected' | 'decision-out-of-date' | 'not-read' | 'file-total' | 'control-total' | 'duplicate' | 'changed-amount' | 'reworded' | 'option-not-chosen' | 'overspent' | 'spent-differs' | 'outside-period' | 'accrual-open' | 'supplier-hidden' | 'vat-included' | 'vat-left-out' | 'award' | 'over-award' | 'received' | 'closing-balance';
  line: string | null;
  amount: string;
  transactions: ReconciliationTransaction[];
  message: string;
  fix: string;
};

export type ReconciliationForm = {
  funding?: string | null;
  book?: string | null;
  version?: number | null;
  ledger: string;
  map?: string | null;
};

export type ReconciliationItem = {
  kind: string;
  label: string;
  amount: string;
  named: ReconciliationNamed | null;
};

export type ReconciliationLine = {
  line: string;
  initiative: string;
  allocated: string;
  spent: string;
  remaining: string;
  status: string;
};

export type ReconciliationMatched = {
  kind: string;
  line: string | null;
  amount: string;
  parts: ReconciliationPart[];
  transactions: ReconciliationTransaction[];
  reason: string;
  confidence: 'certain' | 'high' | 'medium';
};

export type ReconciliationNamed = {
  kind: string;
  reason: string;
  who: string;
  clears: string;
};

export type ReconciliationPart = {
  line?: string | null;
  amount?: string | null;
};

export type ReconciliationRoutesLedgerForm = {
  ledger: string;
};

export type ReconciliationSettled = {
  what: ReconciliationBroken;
  item: ReconciliationNamed;
};

export type ReconciliationStatement = {
  opening: string;
  received: string;
  spent: string;
  items: ReconciliationItem[];
  closing: string;
  difference: string;
  unexplained: ReconciliationUnexplained;
  openBreaks: number;
  balances: boolean;
};

export type ReconciliationStatus = {
  state: 'open' | 'prepared' | 'signed' | 'reopened';
  preparedBy: string | null;
  signedBy: string | null;
  sentence: string;
};

export type ReconciliationSummary = {
  id: string;
  fund: string;
  at: string;
  who: string;
  source: string;
  files: Record<string, string>;
  newer: number | null;
  standing: ReconciliationStatus;
  signatures: ReconciliationSummarySignature[];
  statement: ReconciliationStatement;
};

export type ReconciliationSummaryAll = {
  reconciliations: ReconciliationSummary[];
};

export type ReconciliationSummarySignature = {
  did: 'reconciled' | 'decided' | 'prepared' | 'signed';
  who: string;
  at: string;
};

export type ReconciliationTransaction = {
  source: string;
  number: string;
  line: string;
  date: string;
  amount: string;
  costCentre: string;
  subjective: string;
  project: string;
  reference: string;
  supplier: string;
  description: string;
};

export type ReconciliationUnexplained = {
  income: string;
  spending: string;
  balance: string;
};

export type RegisteredTemplate = {
  id: string;
  version: string;
  title: string;
  sha256: string;
  registeredAt: string;
  registeredBy: string;
  retired: boolean;
  warnings?: string[];
};

export type Reminders = {
  missing: string[];
  messages: RemindersReminder[];
};

export type RemindersReminder = {
  partnership: string;
  subject: string;
  text: string;
};

export type Replaced = {
  period: string;
  count: number;
  was: number;
  number: number;
  at: string;
  differing: number;
  words: string;
};

export type RoleReminder = {
  partnership: string;
  role: string;
  due: RoleReminderOpen[];
  subject: string;
  text: string;
};

export type RoleReminderOpen = {
  id: string;
  title: string;
  due: string;
  late: boolean;
  returned: boolean;
  page: string;
};

export type Rule = {
  effect: string;
  partnership: string;
  template?: string | null;
  book?: string | null;
  reason: string;
};

export type Scoring = {
  number: number;
  base: number;
  agency: string;
  sha256: string;
  at: string;
  who: string;
  stands: boolean;
  workbook: string;
};

export type Search = {
  words: string[];
  leftOutWords: string[];
  total: number;
  areMore: boolean;
  books: SearchFound[];
  index: SearchIndex;
};

export type SearchCell = {
  version: number;
  sheet: string;
  cell: string;
  heading: string;
  words: string;
};

export type SearchFound = {
  book: string;
  partnership: string;
  template: string;
  templateTitle: string;
  period: string;
  version: number | null;
  state: string | null;
  cells: SearchCell[];
  said: SearchSaid[];
  more: number;
};

export type SearchIndex = {
  versions: number;
  notIndexed: number;
  partly: SearchPartly[];
};

export type SearchPartly = {
  book: string;
  version: number;
  leftOut: number;
  unread: string;
};

export type SearchSaid = {
  act: string;
  who: string;
  at: string;
  version: number | null;
  words: string;
};

export type SentReportReportText = {
  text: string;
};

export type Series = {
  periods: SeriesPeriod[];
  charts: Chart[];
  left: number;
};

export type SeriesPeriod = {
  name: string;
  book: string | null;
  version: number | null;
  standing: string;
};

export type SignIn = {
  user?: string | null;
  password?: string | null;
  link?: string | null;
  code?: string | null;
  bearer?: boolean | null;
};

export type Snapshot = {
  template: string;
  version: string;
  fields: Record<string, number | string | boolean | object | null>;
  tables: Record<string, SnapshotTable>;
  outside?: Record<string, Record<string, number | string | boolean | object | null>> | null;
  unread?: SnapshotUnread[] | null;
};

export type SnapshotTable = {
  sheet: string;
  topLeft: string;
  columns: string[];
  rows: ((number | string | boolean | object | null)[])[];
  formulas?: ((number | string | boolean | object | null)[])[] | null;
};

export type SnapshotUnread = {
  what: string;
  why: string;
};

export type SourceFile = {
  name: string;
  sha256: string;
  rows: number;
};

export type Spread = {
  base: number;
  scorers: Scoring[];
  cells: number;
  open: number;
  tables: SpreadTable[];
};

export type SpreadTable = {
  table: string;
  rows: SpreadTableRow[];
  extra: SpreadTableExtra[];
};

export type SpreadTableCell = {
  id: string;
  column: string;
  sheet: string | null;
  cell: string | null;
  calculated: boolean;
  base: number | string | boolean | null;
  baseText: string;
  scores: SpreadTableScore[];
  lowest: number | string | boolean | null;
  highest: number | string | boolean | null;
  median: number | string | boolean | null;
  spread: number | string | boolean | null;
  standing: string;
  agreed: boolean;
  value: number | string | boolean | null;
  valueText: string | null;
  words: string;
};

export type SpreadTableExtra = {
  agency: string;
  keys: string[] | null;
};

export type SpreadTableRow = {
  key: string;
  cells: SpreadTableCell[];
};

export type SpreadTableScore = {
  agency: string;
  value: number | string | boolean | null;
  text: string;
};

export type Statement = {
  quote: string;
  start: number;
  end: number;
  sentence: string;
  kind: 'number' | 'claim';
  verdict: 'agrees' | 'contradicts' | 'untraced';
  cells: StatementTraced[];
  working: string;
  message: string;
  fix: string;
};

export type StatementTraced = {
  workbook: string;
  cell: string;
  label: string;
  shown: string;
};

export type Step = {
  id: string;
  title: string;
  template?: string | null;
  rule: string;
  daysAfter?: number | null;
  whenNotWorking?: 'before' | 'after' | 'none' | null;
  owner?: 'officer' | 'analyst' | 'finance' | 'approver' | 'scrutiny' | 'administrator' | null;
};

export type Story = {
  table: string | null;
  key: string | null;
  column: string;
  chapters: StoryEvent[];
  leftOut: StoryLeftOut[];
};

export type StoryEvent = {
  book: string;
  number: number;
  who: string;
  when: string;
  note: string;
  event: string;
  key: string | null;
  old: number | string | boolean | null;
  new: number | string | boolean | null;
  renamedFrom: string | null;
  because: ComparisonReason[];
  moved: ComparisonCell[];
  was: string;
  is: string;
  why: string;
  explanation: string | null;
};

export type StoryLeftOut = {
  book: string;
  number: number;
  why: string | null;
};

export type Summary = {
  errors: number;
  queries: number;
  notes: number;
  notChecked: number;
};

export type TableChangesRenamed = {
  from: string;
  to: string;
};

export type Template = {
  id: string;
  version: string;
  title: string;
  offers: string[];
};

export type TemplateContent = {
  entry: string;
  type: string;
  required: boolean;
  least: number | string | boolean | null;
  most: number | string | boolean | null;
  choices: string[];
  choicesFrom: string | null;
  formula: string | null;
  help: string;
};

export type TemplateDescription = {
  id: string;
  version: string;
  title: string;
  purpose: string;
  readme: TemplateDescriptionSection[];
  fields: TemplateDescriptionField[];
  tables: TemplateTable[];
  rules: TemplateDescriptionRule[];
  versions: TemplateDescriptionVersion[];
  examples: string[];
};

export type TemplateDescriptionField = {
  name: string;
  label: string;
  at: string;
  content: TemplateContent;
};

export type TemplateDescriptionRetirement = {
  at: string;
  by: string;
  reason: string;
};

export type TemplateDescriptionRule = {
  id: string;
  severity: string;
  about: string;
  message: string;
  fix: string;
  example: string;
  why: string;
  from: string | null;
};

export type TemplateDescriptionSection = {
  heading: string;
  lines: string[];
};

export type TemplateDescriptionVersion = {
  version: string;
  registeredAt: string;
  registeredBy: string;
  retirement: TemplateDescriptionRetirement | null;
};

export type TemplateExample = {
  name: string;
  fields: Record<string, number | string | boolean | null>;
  tables: Record<string, ((number | string | boolean | null)[])[]>;
};

export type TemplatePreview = {
  id: string;
  title: string;
  version: string | null;
  changes: TemplatePreviewChange[];
  more: number;
};

export type TemplatePreviewChange = {
  place: string;
  before: string | null;
  after: string | null;
};

export type TemplateProposal = {
  id: string;
  proposal: number;
  title: string;
  sha256: string;
  proposedAt: string;
  proposedBy: string;
};

export type TemplateTable = {
  name: string;
  sheet: string;
  at: string;
  intro: string;
  key: string;
  growing: boolean;
  columns: TemplateTableColumn[];
  rows: ((number | string | boolean | null)[])[];
};

export type TemplateTableColumn = {
  name: string;
  content: TemplateContent;
};

export type TextCheckSummary = {
  figures: number;
  agree: number;
  contradict: number;
  untraced: number;
};

export type TextCheckUnmentioned = {
  cells: StatementTraced[];
  message: string;
};

export type Token = {
  id: string;
  name: string;
  scopes: string[];
  createdAt: string;
  expiresAt: string;
  token?: string | null;
};

export type User = {
  id: string;
  name: string;
  disabled: boolean;
  memberships: Membership[];
  rules: Rule[];
  link?: string | null;
};

export type Version = {
  book: string;
  number: number;
  base: number;
  sha256: string;
  size: number;
  createdAt: string;
  author: string;
  role: string;
  note: string;
  templateVersion: string;
  summary: Summary;
  state: 'draft' | 'submitted' | 'returned' | 'approved' | 'published' | 'superseded' | 'withdrawn';
  counts: string;
  joined: string | null;
};

export type VersionTextCheck = {
  summary: TextCheckSummary;
  statements: Statement[];
  unmentioned: TextCheckUnmentioned[];
  notes: string[];
  text: string;
  books: VersionTextCheckUsedBook[];
  places: VersionTextCheckPlace[];
};

export type VersionTextCheckPlace = {
  workbook: string;
  cell: string;
  book: string;
  table: string | null;
  key: string | null;
  column: string;
};

export type VersionTextCheckUsedBook = {
  workbook: string;
  book: string;
  version: number;
  state: string;
};

export type WaitingPage = {
  waiting: HomeWaiting[];
  more: number;
};

export type Waiver = {
  number: number;
  version: number;
  ruleId: string;
  table: string | null;
  rowKey: string | null;
  column: string | null;
  askedBy: string;
  approvedBy: string;
  why: string;
  until: string;
  inForce: boolean;
};

export type WaiverRequest = {
  number: number;
  version: number;
  ruleId: string;
  table: string | null;
  rowKey: string | null;
  column: string | null;
  askedBy: string;
  user: string | null;
  why: string;
  until: string;
};

export type WantedDownload = {
  path: string;
};
