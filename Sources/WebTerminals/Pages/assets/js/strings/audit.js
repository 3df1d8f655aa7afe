// @ts-check
import { addTexts } from '../i18n.js';
import en from './en/audit.js';
import vi from './vi/audit.js';

addTexts({ vi, en });
