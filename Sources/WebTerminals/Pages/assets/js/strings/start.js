// @ts-check
import { addTexts } from '../i18n.js';
import en from './en/start.js';
import vi from './vi/start.js';

addTexts({ vi, en });
