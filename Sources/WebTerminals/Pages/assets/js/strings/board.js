// @ts-check
import { addTexts } from '../i18n.js';
import en from './en/board.js';
import vi from './vi/board.js';

addTexts({ vi, en });
