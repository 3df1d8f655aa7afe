// @ts-check
/** @typedef {import('../../i18n.js').LocalText} LocalText */
/** A part of a day, `07:30` to `11:30`. @typedef {{from: string, until: string}} Session */
/**
 * @typedef {object} OfficeService
 * @property {string} id
 * @property {string} letter
 * @property {LocalText} name
 * @property {number} expectedMinutes
 * @property {number} targetWaitMinutes
 * @property {boolean} [isOpen] only of one that is closed
 */
/**
 * @typedef {object} OfficeCounter
 * @property {string} id
 * @property {LocalText} name
 * @property {string[]} services
 * @property {string[]} preferred
 * @property {string} [hall]
 * @property {Session[]} breaks
 */
/** @typedef {{id: string, name: LocalText}} OfficeHall */
/** @typedef {{id: string, name: LocalText, rank: number, fromAge?: number}} PriorityClass */
/** @typedef {{code: 'appointment-today'|'dossier-ready'|'agent', service?: string, dossiers?: number}} RoutingRule */
/** @typedef {{id: string, text: LocalText, until?: number}} OfficeNotice `until` in milliseconds since 1970 */
/**
 * The office as `GET /office` tells it and `PUT /office` takes it.
 * @typedef {object} Office
 * @property {string} id
 * @property {LocalText} name
 * @property {string} timeZone
 * @property {OfficeService[]} services
 * @property {OfficeCounter[]} counters
 * @property {string} defaultService
 * @property {{sessions: Record<string, Session[]>, holidays: string[]}} hours
 * @property {OfficeHall[]} halls
 * @property {string[]} staff
 * @property {PriorityClass[]} priorityClasses
 * @property {RoutingRule[]} routing
 * @property {Record<string, number>} rules
 * @property {OfficeNotice[]} notices
 * @property {'configuration'|'supervisor'} [source]
 */
export {};
