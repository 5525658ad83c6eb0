import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type ApiToken } from 'tokenry';
import { MemoryAdapter, sampleData } from 'tokenry/adapters/memory';
import { TokenDetails, TokenList } from 'tokenry/react';
import 'tokenry/themes/default.css';

const adapter = new MemoryAdapter(sampleData());

function TokensPage() {
  const [token, setToken] = useState<ApiToken>();
  return token ? (
    <TokenDetails
      adapter={adapter}
      tokenId={token.id}
      onTokenBack={() => {
        setToken(undefined);
      }}
    />
  ) : (
    <TokenList
      adapter={adapter}
      pageSize={5}
      onTokenOpen={(event) => {
        setToken(event.token);
      }}
    />
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <TokensPage />
    </StrictMode>,
  );
}
