/** A programming language in which a request is shown. */
export type SampleLanguage = 'curl' | 'javascript' | 'python';

export const SAMPLE_LANGUAGES: readonly { readonly id: SampleLanguage; readonly label: string }[] =
  [
    { id: 'curl', label: 'cURL' },
    { id: 'javascript', label: 'JavaScript' },
    { id: 'python', label: 'Python' },
  ];

/** The environment variable from which a sample reads the secret. */
export const SECRET_VARIABLE = 'API_TOKEN';

/**
 * A request to the endpoint, ready to run: it reads the secret from an environment variable and
 * never holds it.
 */
export function requestSample(language: SampleLanguage, endpoint: string): string {
  const address = sentAddress(endpoint);
  switch (language) {
    case 'curl':
      return `curl ${curlOptions(address)}${shellQuoted(address)} \\\n  --header "Authorization: Bearer $${SECRET_VARIABLE}"`;
    case 'javascript':
      return [
        `const response = await fetch(${JSON.stringify(address)}, {`,
        `  headers: { Authorization: \`Bearer \${process.env.${SECRET_VARIABLE}}\` },`,
        '});',
        'console.log(response.status, await response.text());',
      ].join('\n');
    case 'python':
      return [
        'import os',
        'import urllib.request',
        '',
        'request = urllib.request.Request(',
        `    ${JSON.stringify(address)},`,
        `    headers={"Authorization": f"Bearer {os.environ['${SECRET_VARIABLE}']}"},`,
        ')',
        'with urllib.request.urlopen(request) as response:',
        '    print(response.status, response.read().decode())',
      ].join('\n');
  }
}

/**
 * The address as it is sent: in ASCII, which Python insists on, and in which nothing can hide or
 * turn the order of what is read.
 */
function sentAddress(endpoint: string): string {
  if (/^[\x21-\x7e]*$/.test(endpoint)) return endpoint;
  if (URL.canParse(endpoint)) return new URL(endpoint).href;
  return endpoint.replace(/[^\x21-\x7e]+/g, (text) =>
    encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')),
  );
}

/** What curl needs to be told of an address that holds brackets, or begins like an option. */
function curlOptions(address: string): string {
  const glob = /[[\]{}]/.test(address) ? '--globoff ' : '';
  return address.startsWith('-') ? `${glob}--url ` : glob;
}

/** The text as one word of a POSIX shell, whatever it holds. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
