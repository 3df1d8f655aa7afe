// @ts-check
import { addTexts } from '../i18n.js';
import en from './en/health.js';
import vi from './vi/health.js';

addTexts({ vi, en });
