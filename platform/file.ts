/** Saves a text as a file, the way a download link does; answers with the file's name. */
export function saveFile({
  name,
  type,
  content,
}: {
  name: string;
  type: string;
  content: string;
}): string {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken its copy by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}
