// Written by tests/core/export/words_test.cpp from the lists of the core; UPDATE_GOLDEN=1 writes it anew.

/** Kinds of paper. */
export type PaperType = 'motion' | 'tjansteskrivelse' | 'utlatande' | 'pm' | 'protokollsparagraf' | 'interpellation' | 'interpellationssvar' | 'enkel_fraga' | 'skrivelse' | 'medborgarforslag' | 'tjansteutlatande' | 'remissvar' | 'yrkande' | 'protokoll' | 'kallelse' | 'reservation' | 'bilaga' | 'delegationsbeslut' | 'delegationslista' | 'forteckning' | 'budget' | 'arsredovisning' | 'uppfoljning' | 'plan' | 'riktlinje' | 'avtal' | 'taxa' | 'granskningsrapport' | 'rapport' | 'statistik' | 'karta' | 'ritning' | 'blankett' | 'presentation' | 'epost' | 'webbsida' | 'missiv' | 'utkast';
/** How a statement was come by. */
export type Status = 'read' | 'derived' | 'user';
/** What was decided or proposed to decide. */
export type OutcomeWord = 'avslå' | 'bifalla' | 'besvarad' | 'avstyrka' | 'tillstyrka' | 'bordlägga' | 'återremiss' | 'remittera' | 'anta' | 'godkänna' | 'delvis' | 'upphäva' | 'utse' | 'bevilja' | 'notera';
/** Who proposes: a motion, an office, a member, a body, a reservation, a question. */
export type ProposalKind = 'motion_yrkande' | 'beslutsförslag' | 'yrkande' | 'beslut' | 'reservation_yrkande' | 'fråga';
/** Did a body that was asked answer; asked: the paper does not say. */
export type Reply = 'asked' | 'answered' | 'silent';
/** What is cited. */
export type CitationKind = 'policy' | 'law' | 'decision' | 'document';
/** What happened on a date. */
export type DateKind = 'document_date' | 'sammanträde' | 'motion_inlämnad' | 'tidigare_motion' | 'remiss' | 'remissvar' | 'beredning' | 'bordlagt' | 'tjänsteskrivelse' | 'tjänsteutlåtande' | 'yrkande' | 'yttrande' | 'godkänd' | 'deadline' | 'cited_decision' | 'event' | 'signerad' | 'beslutsdag';
/** Whose case number it is. */
export type NumberRole = 'own' | 'bilaga' | 'motion' | 'handling' | 'cited';
/** Why a part of a file begins. */
export type ComponentReason = 'start' | 'section' | 'letterhead' | 'form' | 'enclosure' | 'head' | 'signature';
/** What a ground leans on. */
export type GroundKind = 'policy' | 'law' | 'practice';
/** Who gives a ground. */
export type GroundStage = 'office' | 'beredning' | 'utskott' | 'nämnd' | 'styrelse' | 'fullmäktige' | 'dissent';
/** How a stretch of text is set. */
export type BlockKind = 'heading' | 'paragraph' | 'list_item' | 'table_row' | 'signature' | 'page_furniture';
/** What part a stretch of text plays. */
export type BlockRole = 'brodtext' | 'titel' | 'sammanfattning' | 'bakgrund' | 'forslag' | 'beslut' | 'att-sats' | 'yrkande' | 'reservation' | 'uttalande' | 'remiss' | 'skal' | 'votering' | 'bilaga' | 'underskrift';
/** How a part of a query was read. */
export type ReadingKind = 'word' | 'phrase' | 'prefix' | 'without' | 'filter' | 'either' | 'not_understood' | 'fuzzy' | 'corrected' | 'apart' | 'case_number';
/** What is wrong with data. */
export type Fault = 'not_found' | 'bad_encoding' | 'bad_format' | 'damaged' | 'unsupported' | 'too_large' | 'empty';
/** Tables, facts, everything (to be read again by `diarium import`), Popolo, OParl 1.1, Akoma Ntoso 3.0, Web Annotation. */
export type ExportFormat = 'csv' | 'facts' | 'json' | 'jsonld' | 'oparl' | 'akn' | 'annotations' | 'ndjson';
