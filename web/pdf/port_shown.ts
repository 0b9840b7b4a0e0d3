// The port of the worker again, after pdf.js's own worker was loaded.
import { showPort } from './port_hidden.ts';

showPort();
