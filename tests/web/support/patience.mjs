/** Milliseconds that a test waits for a thing to happen. Nothing waits for them where it happens; a machine that does much else
 *  may need them, and a test that ends sooner tells of the machine, not of the page. */
export const patience = 60_000;
