// @ts-check
import { addTexts } from '../i18n.js';
import en from './en/staff.js';
import vi from './vi/staff.js';

addTexts({ vi, en });
