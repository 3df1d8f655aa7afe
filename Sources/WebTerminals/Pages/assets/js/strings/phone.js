// @ts-check
import { addTexts } from '../i18n.js';
import en from './en/phone.js';
import vi from './vi/phone.js';

addTexts({ vi, en });
