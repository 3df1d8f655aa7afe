// @ts-check
/** @typedef {import('../../i18n.js').LocalText} LocalText */
/** Known to be at least so much where `isLowerBound`. @typedef {{minutes: number, isLowerBound: boolean}} Percentile */
/** @typedef {{within: number, beyond: number, undecided: number, share?: number}} Target */
/**
 * @typedef {{ended: number, censored: number, p50?: Percentile, p80?: Percentile, p90?: Percentile, target: Target}} Durations
 */
/**
 * @typedef {object} Figures
 * @property {Record<'arrivals'|'legs'|'waiting'|'served'|'noShows'|'cancelled'|'transfers', number>} counts
 * @property {Durations} waiting
 * @property {Durations} service
 * @property {{distribution: number[], count: number, mean?: number, satisfiedShare?: number}} satisfaction
 * @property {{maeMinutes: number, biasMinutes: number, p80Coverage: number}} [forecast]
 */
/** @typedef {{id: string, name: LocalText, figures: Figures}} FigureGroup */
/** @typedef {{current?: number, previous?: number, absolute?: number, relative?: number}} Change */
/** @typedef {{servingMinutes: number, presentMinutes: number, idleMinutes: number, utilisation?: number}} Workload */
/** @typedef {{first: string, last: string}} DayRange */
/**
 * @typedef {object} Statistics
 * @property {DayRange} range
 * @property {string} asOf
 * @property {Figures} total
 * @property {Record<string, FigureGroup[]>} groups
 * @property {{range: DayRange, previous: Figures, changes: Record<string, Change>}|null} comparison
 * @property {{onTime: number, total: number}|null} onTime
 * @property {{satisfiedShare: number, meetsSatisfaction: boolean|null, onTimeShare: number, meetsOnTime: boolean|null}} goals
 * @property {{clerk: string, figures: Figures, workload: Workload}[]|null} clerks
 */
export {};
