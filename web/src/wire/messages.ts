
import type { AccountId, AgendaItemId, CommandId, ContentHash, DocumentId, Epoch, MeetingId, MunicipalityId, RevisionId, SeatId, StrokeId, StrokePoints } from "./ids";

export interface Accepted extends ServerMessage {
    id: CommandId;
    sequence: number;
    type: "accepted";
}

export interface AccountList {
    accounts: ListedAccount[];
}

export interface AccountSession {
    account: AccountId;
    name: string;
    token: string;
}

export interface AddAgendaItem extends MeetingCommand {
    item: AgendaItemId;
    minutes: number;
    title: string;
    type: "addAgendaItem";
}

export interface AddSeat extends MeetingCommand {
    name: string;
    role: Role;
    seat: SeatId;
    type: "addSeat";
}

export interface AgendaItem {
    documents: MeetingDocument[];
    id: AgendaItemId;
    minutes: number;
    title: string;
}

export interface AgendaItemAdded extends MeetingEvent {
    item: AgendaItemId;
    minutes: number;
    title: string;
    type: "agendaItemAdded";
}

export interface AgendaItemMoved extends MeetingEvent {
    item: AgendaItemId;
    place: number;
    type: "agendaItemMoved";
}

export interface AgendaItemRemoved extends MeetingEvent {
    item: AgendaItemId;
    type: "agendaItemRemoved";
}

export interface AgendaItemRevised extends MeetingEvent {
    item: AgendaItemId;
    minutes: number;
    title: string;
    type: "agendaItemRevised";
}

export interface AgendaItemStarted extends MeetingEvent {
    item: AgendaItemId;
    type: "agendaItemStarted";
}

export interface AllowSharedWriting extends MeetingCommand {
    type: "allowSharedWriting";
    writing: SharedWriting;
}

export interface ArchiveStatus {
    bytes: number;
    done: number;
    problem: string | null;
    state: ArchiveState;
    total: number;
}

export interface AskToPresent extends MeetingCommand {
    asking: boolean;
    type: "askToPresent";
}

export interface BlankWall extends MeetingCommand {
    blank: boolean;
    type: "blankWall";
}

export interface ClientMessage {
    type: "hello" | "command" | "writeMemo" | "drawing" | "view" | "point" | "showPart" | "holds" | "ping";
}

export interface CloseMeeting extends MeetingCommand {
    type: "closeMeeting";
}

export interface Collecting {
    offlineHours: number;
}

export interface Command extends ClientMessage {
    command: MeetingCommandUnion;
    heard: Heard | null;
    id: CommandId;
    type: "command";
}

export interface CreateMeeting {
    details: MeetingDetails;
}

export interface DeclinePresenting extends MeetingCommand {
    seat: SeatId;
    type: "declinePresenting";
}

export interface DemoLink {
    name: string;
    role: Role;
    url: string;
}

export interface DemoLinks {
    links: DemoLink[];
    title: string;
}

export interface DiscardDocument extends MeetingCommand {
    document: DocumentId;
    type: "discardDocument";
}

export interface DiscardRevision extends MeetingCommand {
    document: DocumentId;
    revision: RevisionId;
    type: "discardRevision";
}

export interface Disk extends ServerMessage {
    trouble: DiskTrouble | null;
    type: "disk";
}

export interface DocumentDiscarded extends MeetingEvent {
    document: DocumentId;
    type: "documentDiscarded";
}

export interface DocumentPlaced extends MeetingEvent {
    document: MeetingDocument;
    item: AgendaItemId;
    type: "documentPlaced";
}

export interface DocumentReceived extends MeetingEvent {
    document: MeetingDocument;
    type: "documentReceived";
}

export interface DocumentReplaced extends MeetingEvent {
    pages: PageOrigin[];
    revision: MeetingDocument;
    type: "documentReplaced";
}

export interface DocumentWithdrawn extends MeetingEvent {
    document: DocumentId;
    type: "documentWithdrawn";
}

export interface DownloadTicket {
    path: string;
}

export interface Draw extends InkChange {
    stroke: Stroke;
    type: "draw";
}

export interface Drawing {
    first: number;
    page: PageRef;
    pen: Pen;
    points: StrokePoints | null;
    stroke: StrokeId;
}

export interface DrawingMessage extends ClientMessage {
    drawing: Drawing;
    type: "drawing";
}

export interface DrawingOf {
    author: SeatId;
    drawing: Drawing;
}

export interface Drawings extends ServerMessage {
    drawings: DrawingOf[];
    type: "drawings";
}

export interface Erase extends InkChange {
    page: PageRef;
    strokes: StrokeId[];
    type: "erase";
}

export interface EventLine {
    at: number | null;
    author: SeatId | null;
    command: CommandId | null;
    event: MeetingEventUnion | null;
    sequence: number;
    version: number | null;
}

export interface Events extends ServerMessage {
    events: EventLine[];
    type: "events";
}

export interface Fetch extends ServerMessage {
    grant: number;
    page: number;
    revision: RevisionId;
    type: "fetch";
}

export interface GateReport {
    activeContent: string[];
    repaired: boolean;
    source: Source | null;
    substitutedFonts: string[];
}

export interface GatherScreens extends MeetingCommand {
    type: "gatherScreens";
}

export interface HandOver extends MeetingCommand {
    to: SeatId;
    type: "handOver";
}

export interface Heard {
    millisAgo: number;
    pong: number;
}

export interface HeldPages {
    ranges: number[];
    revision: RevisionId;
}

export interface Hello extends ClientMessage {
    epoch: Epoch | null;
    papers: string | null;
    protocol: number;
    sequence: number;
    token: string;
    type: "hello";
}

export interface Holds extends ClientMessage {
    all: boolean;
    grants: number[];
    papers: HeldPages[];
    type: "holds";
}

export interface InkChange {
    type: "draw" | "erase" | "restore" | "move";
}

export interface InkChunk {
    changedAt: number;
    page: PageRef;
}

export interface InkEntry {
    author: SeatId;
    erased: boolean;
    stroke: Stroke;
}

export interface InkPage {
    entries: InkEntry[];
}

export interface Lease {
    active: boolean;
    holder: SeatId | null;
    term: number;
}

export interface ListedAccount {
    account: AccountId;
    login: string;
    name: string;
}

export interface ListedSeat {
    name: string;
    role: Role;
    seat: SeatId;
    url: string;
}

export interface LockScreens extends MeetingCommand {
    locked: boolean;
    type: "lockScreens";
}

export interface Malformed extends ServerMessage {
    id: CommandId | null;
    reason: string;
    type: "malformed";
}

export interface MarkedForCollection extends MeetingEvent {
    collecting: Collecting | null;
    document: DocumentId;
    type: "markedForCollection";
}

export interface MarkForCollection extends MeetingCommand {
    collecting: Collecting | null;
    document: DocumentId;
    type: "markForCollection";
}

export interface MeetingClosed extends MeetingEvent {
    type: "meetingClosed";
}

export interface MeetingCommand {
    type: "reviseMeeting" | "addAgendaItem" | "reviseAgendaItem" | "moveAgendaItem" | "removeAgendaItem" | "receiveDocument" | "discardDocument" | "placeDocument" | "withdrawDocument" | "markForCollection" | "receiveRevision" | "publishRevision" | "discardRevision" | "addSeat" | "renameSeat" | "renewSeatLink" | "removeSeat" | "openMeeting" | "closeMeeting" | "turnPage" | "startAgendaItem" | "handOver" | "takePresenting" | "askToPresent" | "declinePresenting" | "gatherScreens" | "lockScreens" | "blankWall" | "allowSharedWriting" | "writeSharedInk";
}

export interface MeetingCreated extends MeetingEvent {
    details: MeetingDetails;
    meeting: MeetingId;
    municipality: MunicipalityId;
    type: "meetingCreated";
}

export interface MeetingDetails {
    place: string;
    startsAt: string;
    title: string;
}

export interface MeetingDocument {
    collecting: Collecting | null;
    content: ContentHash;
    document: DocumentId;
    pages: PageGeometry[];
    revision: RevisionId;
    title: string;
}

export interface MeetingEvent {
    type: "meetingCreated" | "meetingRevised" | "agendaItemAdded" | "agendaItemRevised" | "agendaItemMoved" | "agendaItemRemoved" | "documentReceived" | "documentDiscarded" | "documentPlaced" | "documentWithdrawn" | "markedForCollection" | "revisionReceived" | "revisionDiscarded" | "documentReplaced" | "seatAdded" | "seatRenamed" | "seatLinkRenewed" | "seatRemoved" | "meetingOpened" | "meetingClosed" | "pageTurned" | "agendaItemStarted" | "presentingGranted" | "presentingAsked" | "screensGathered" | "screensLocked" | "wallBlanked" | "sharedWritingAllowed" | "sharedInkWritten";
}

export interface MeetingList {
    meetings: MeetingSummary[];
}

export interface MeetingOpened extends MeetingEvent {
    type: "meetingOpened";
}

export interface MeetingRevised extends MeetingEvent {
    details: MeetingDetails;
    type: "meetingRevised";
}

export interface MeetingSnapshot {
    agenda: AgendaItem[];
    details: MeetingDetails;
    epoch: Epoch;
    ink: InkChunk[];
    meeting: MeetingId;
    municipality: MunicipalityId;
    revisions: Revisions;
    seats: Seat[];
    sequence: number;
    shelf: MeetingDocument[];
    stage: Stage;
}

export interface MeetingSummary {
    details: MeetingDetails;
    meeting: MeetingId;
    phase: Phase;
}

export interface MemoEvent {
    change: InkChangeUnion;
    command: CommandId;
    document: DocumentId;
    sequence: number;
}

export interface MemoHistory {
    memos: MemoEvent[];
}

export interface Memos extends ServerMessage {
    memos: MemoEvent[];
    type: "memos";
}

export interface Move extends InkChange {
    dx: number;
    dy: number;
    page: PageRef;
    strokes: StrokeId[];
    type: "move";
}

export interface MoveAgendaItem extends MeetingCommand {
    item: AgendaItemId;
    place: number;
    type: "moveAgendaItem";
}

export interface NewAccount {
    login: string;
    name: string;
    password: string;
}

export interface NewPassword {
    password: string;
}

export interface OnPage {
    changedAt: number;
    page: number;
    strokes: PackedStroke[];
}

export interface OpenMeeting extends MeetingCommand {
    type: "openMeeting";
}

export interface OpenSession {
    link: string;
}

export interface OutlineEntry {
    level: number;
    page: number;
    title: string;
}

export interface PackedPoints {
    pressure: string;
    time: string;
    x: string;
    y: string;
}

export interface PackedStroke {
    author: SeatId;
    erased: boolean;
    id: StrokeId;
    pen: Pen;
    points: PackedPoints;
    text: string | null;
}

export interface PageBox {
    height: number;
    left: number;
    top: number;
    width: number;
}

export interface PageFailure {
    code: string;
    page: number;
}

export interface PageGeometry {
    cropBottom: number;
    cropLeft: number;
    height: number;
    rotation: number;
    userUnit: number;
    width: number;
}

export interface PageLink {
    address: string;
    height: number;
    left: number;
    page: number;
    top: number;
    width: number;
}

export interface PageOrigin {
    equal: boolean;
    from: number;
}

export interface PagePart {
    height: number;
    left: number;
    page: PageRef;
    top: number;
    width: number;
}

export interface PageRef {
    document: DocumentId;
    page: number;
    revision: RevisionId;
}

export interface PageText {
    cut: boolean;
    links: PageLink[];
    runs: number[];
    text: string;
}

export interface PageTurned extends MeetingEvent {
    page: PageRef;
    type: "pageTurned";
}

export interface PairingOffer {
    code: string;
    secret: string;
}

export interface PairWall {
    code: string;
}

export interface PaperInk {
    pages: OnPage[];
}

export interface PaperOutline {
    entries: OutlineEntry[];
    labels: string[];
}

export interface PaperProgress {
    document: DocumentId;
    failures: PageFailure[];
    pages: PageState[];
    rendition: string;
    revision: RevisionId;
}

export interface PaperReport {
    bytes: number;
    document: DocumentId;
    fileName: string;
    report: GateReport;
}

export interface PaperReports {
    reports: PaperReport[];
}

export interface Papers extends ServerMessage {
    mark: string | null;
    papers: PaperProgress[];
    type: "papers";
}

export interface PaperWords {
    pages: PageText[];
}

export interface PartShown extends ServerMessage {
    part: PagePart | null;
    type: "partShown";
}

export interface Pen {
    color: string;
    kind: PenKind;
    width: number;
}

export interface PendingRevision {
    proposal: PageOrigin[];
    revision: MeetingDocument;
}

export interface Ping extends ClientMessage {
    number: number;
    type: "ping";
}

export interface PlaceDocument extends MeetingCommand {
    document: DocumentId;
    item: AgendaItemId;
    title: string;
    type: "placeDocument";
}

export interface Point extends ClientMessage {
    spot: Spot | null;
    type: "point";
}

export interface Pointer extends ServerMessage {
    spot: Spot | null;
    type: "pointer";
}

export interface Pong extends ServerMessage {
    number: number;
    type: "pong";
}

export interface Presence extends ServerMessage {
    everybody: boolean;
    following: number;
    named: SeatId[];
    type: "presence";
}

export interface PresentingAsked extends MeetingEvent {
    asking: boolean;
    seat: SeatId;
    type: "presentingAsked";
}

export interface PresentingGranted extends MeetingEvent {
    active: boolean;
    term: number;
    to: SeatId | null;
    type: "presentingGranted";
}

export interface ProblemDetails {
    code: string;
    detail: string;
    status: number;
    title: string;
    type: string;
    values: { [index: string]: string };
}

export interface PublishRevision extends MeetingCommand {
    document: DocumentId;
    pages: PageOrigin[];
    revision: RevisionId;
    type: "publishRevision";
}

export interface Readiness extends ServerMessage {
    tablets: TabletReadiness[];
    type: "readiness";
}

export interface ReceiveDocument extends MeetingCommand {
    document: MeetingDocument;
    type: "receiveDocument";
}

export interface ReceiveRevision extends MeetingCommand {
    proposal: PageOrigin[];
    revision: MeetingDocument;
    type: "receiveRevision";
}

export interface Refused extends ServerMessage {
    id: CommandId;
    refusal: Refusal;
    type: "refused";
}

export interface RemoveAgendaItem extends MeetingCommand {
    item: AgendaItemId;
    type: "removeAgendaItem";
}

export interface RemoveSeat extends MeetingCommand {
    seat: SeatId;
    type: "removeSeat";
}

export interface RenameSeat extends MeetingCommand {
    name: string;
    seat: SeatId;
    type: "renameSeat";
}

export interface RendererUse {
    childrenLost: number;
}

export interface RenewSeatLink extends MeetingCommand {
    seat: SeatId;
    type: "renewSeatLink";
}

export interface Replacement {
    after: RevisionId;
    before: MeetingDocument;
    pages: PageOrigin[];
}

export interface Restore extends InkChange {
    page: PageRef;
    strokes: StrokeId[];
    type: "restore";
}

export interface ReviseAgendaItem extends MeetingCommand {
    item: AgendaItemId;
    minutes: number;
    title: string;
    type: "reviseAgendaItem";
}

export interface ReviseMeeting extends MeetingCommand {
    details: MeetingDetails;
    type: "reviseMeeting";
}

export interface RevisionDiscarded extends MeetingEvent {
    document: DocumentId;
    revision: RevisionId;
    type: "revisionDiscarded";
}

export interface RevisionReceived extends MeetingEvent {
    proposal: PageOrigin[];
    revision: MeetingDocument;
    type: "revisionReceived";
}

export interface Revisions {
    pending: PendingRevision[];
    replaced: Replacement[];
}

export interface Screens {
    locked: boolean;
    wallBlank: boolean;
}

export interface ScreensGathered extends MeetingEvent {
    type: "screensGathered";
}

export interface ScreensLocked extends MeetingEvent {
    locked: boolean;
    type: "screensLocked";
}

export interface SearchHit {
    document: DocumentId;
    match: SearchMatch;
    meeting: MeetingId;
    meetingTitle: string;
    page: number;
    revision: RevisionId;
    startsAt: string;
    title: string;
}

export interface SearchMatch {
    after: string;
    before: string;
    boxes: PageBox[];
    count: number;
    match: string;
}

export interface SearchResult {
    hits: SearchHit[];
    more: boolean;
    unread: number;
}

export interface Seat {
    generation: number;
    id: SeatId;
    name: string;
    role: Role;
}

export interface SeatAdded extends MeetingEvent {
    name: string;
    role: Role;
    seat: SeatId;
    type: "seatAdded";
}

export interface SeatLink {
    seat: SeatId;
    url: string;
}

export interface SeatLinkRenewed extends MeetingEvent {
    seat: SeatId;
    type: "seatLinkRenewed";
}

export interface SeatLinks {
    links: SeatLink[];
}

export interface SeatList {
    seats: ListedSeat[];
}

export interface SeatRemoved extends MeetingEvent {
    seat: SeatId;
    type: "seatRemoved";
}

export interface SeatRenamed extends MeetingEvent {
    name: string;
    seat: SeatId;
    type: "seatRenamed";
}

export interface ServerMessage {
    type: "welcome" | "events" | "accepted" | "refused" | "malformed" | "memos" | "drawings" | "presence" | "pointer" | "partShown" | "papers" | "fetch" | "readiness" | "disk" | "pong";
}

export interface ServerProcess {
    cpuMicros: number;
    deliveries: number;
    rssBytes: number;
}

export interface SessionOpened {
    meeting: MeetingId;
    seat: Seat;
    token: string;
}

export interface SetUp {
    login: string;
    name: string;
    password: string;
    secret: string;
}

export interface SetUpState {
    needed: boolean;
}

export interface SharedInkWritten extends MeetingEvent {
    change: InkChangeUnion;
    type: "sharedInkWritten";
}

export interface SharedWriting {
    mode: SharedWritingMode;
    seats: SeatId[];
}

export interface SharedWritingAllowed extends MeetingEvent {
    type: "sharedWritingAllowed";
    writing: SharedWriting;
}

export interface ShowPart extends ClientMessage {
    part: PagePart | null;
    type: "showPart";
}

export interface SignIn {
    login: string;
    password: string;
}

export interface Source {
    bytes: number;
    content: ContentHash;
    fileName: string;
}

export interface Spot {
    page: PageRef;
    x: number;
    y: number;
}

export interface Stage {
    asking: SeatId[];
    item: AgendaItemId | null;
    lease: Lease;
    phase: Phase;
    screens: Screens;
    shown: PageRef | null;
    writing: SharedWriting;
}

export interface StartAgendaItem extends MeetingCommand {
    item: AgendaItemId;
    term: number;
    type: "startAgendaItem";
}

export interface Stroke {
    id: StrokeId;
    page: PageRef;
    pen: Pen;
    points: StrokePoints;
    text: string | null;
}

export interface TabletReadiness {
    held: number;
    here: boolean;
    of: number;
    seat: SeatId;
}

export interface TakePresenting extends MeetingCommand {
    type: "takePresenting";
}

export interface TurnPage extends MeetingCommand {
    page: PageRef;
    term: number;
    type: "turnPage";
}

export interface UploadedDocument {
    bytes: number;
    document: MeetingDocument;
    fileName: string;
    report: GateReport;
}

export interface View extends ClientMessage {
    following: boolean;
    page: PageRef | null;
    type: "view";
}

export interface WallBlanked extends MeetingEvent {
    blank: boolean;
    type: "wallBlanked";
}

export interface Welcome extends ServerMessage {
    epoch: Epoch | null;
    meeting: MeetingId;
    protocol: number;
    resumed: boolean;
    seat: SeatId;
    sequence: number;
    serverTime: number;
    type: "welcome";
}

export interface WithdrawDocument extends MeetingCommand {
    document: DocumentId;
    type: "withdrawDocument";
}

export interface WriteMemo extends ClientMessage {
    change: InkChangeUnion;
    id: CommandId;
    type: "writeMemo";
}

export interface WriteSharedInk extends MeetingCommand {
    change: InkChangeUnion;
    type: "writeSharedInk";
}

export type ArchiveState = "none" | "working" | "ready" | "failed";

export type ClientMessageUnion = Hello | Command | WriteMemo | DrawingMessage | View | Point | ShowPart | Holds | Ping;

export type DiskTrouble = "databaseFailed" | "diskFull";

export type InkChangeUnion = Draw | Erase | Restore | Move;

export type MeetingCommandUnion = ReviseMeeting | AddAgendaItem | ReviseAgendaItem | MoveAgendaItem | RemoveAgendaItem | ReceiveDocument | DiscardDocument | PlaceDocument | WithdrawDocument | MarkForCollection | ReceiveRevision | PublishRevision | DiscardRevision | AddSeat | RenameSeat | RenewSeatLink | RemoveSeat | OpenMeeting | CloseMeeting | TurnPage | StartAgendaItem | HandOver | TakePresenting | AskToPresent | DeclinePresenting | GatherScreens | LockScreens | BlankWall | AllowSharedWriting | WriteSharedInk;

export type MeetingEventUnion = MeetingCreated | MeetingRevised | AgendaItemAdded | AgendaItemRevised | AgendaItemMoved | AgendaItemRemoved | DocumentReceived | DocumentDiscarded | DocumentPlaced | DocumentWithdrawn | MarkedForCollection | RevisionReceived | RevisionDiscarded | DocumentReplaced | SeatAdded | SeatRenamed | SeatLinkRenewed | SeatRemoved | MeetingOpened | MeetingClosed | PageTurned | AgendaItemStarted | PresentingGranted | PresentingAsked | ScreensGathered | ScreensLocked | WallBlanked | SharedWritingAllowed | SharedInkWritten;

export type PageState = "waiting" | "ready" | "failed";

export type PenKind = "pen" | "marker" | "stamp" | "note";

export type Phase = "preparing" | "open" | "closed";

export type Refusal = "notPermitted" | "notOpen" | "alreadyOpen" | "closed" | "notPresenting" | "unknownSeat" | "unknownItem" | "unknownPage" | "unknownDocument" | "unknownStroke" | "idInUse" | "itemHasDocuments" | "writingNotAllowed" | "notYourStroke" | "revisionGone" | "offPage" | "cannotPresent" | "seatNeeded" | "badValue" | "tooLate" | "commandIdInUse";

export type Role = "chair" | "attendee" | "clerk" | "monitor";

export type ServerMessageUnion = Welcome | Events | Accepted | Refused | Malformed | Memos | Drawings | Presence | Pointer | PartShown | Papers | Fetch | Readiness | Disk | Pong;

export type SharedWritingMode = "off" | "presenter" | "named" | "everybody";
