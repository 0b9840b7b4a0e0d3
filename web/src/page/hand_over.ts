// A file that was made here becomes a download.
export interface Made { name: string; bytes: Uint8Array | Blob; type: string }

/** Hands a file to the reader. */
export function handOver({ name, bytes, type }: Made): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
