// @ts-check
import { addTexts } from '../i18n.js';
import en from './en/kiosk.js';
import vi from './vi/kiosk.js';

addTexts({ vi, en });
