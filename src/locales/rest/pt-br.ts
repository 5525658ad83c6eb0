import type { RestTerms } from './en.js';

/** Brazilian Portuguese: the terms of parts that load on first use. */
export const ptBr: RestTerms = {
  // Shared
  cancel: 'Cancelar',
  dismiss: 'Fechar janela',
  working: 'Processando…',
  takesLong:
    'Está demorando mais que o normal. Você pode fechar: a operação continua, e o resultado será informado.',
  typeToConfirm: (text: string) => `Digite “${text}” para confirmar`,

  // ui: steps, JSON
  stepDone: 'Concluído',
  stepError: 'Requer atenção',
  jsonProperties: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'propriedade' : 'propriedades'}`,
  jsonItems: (count: number, shown: string) => `${shown} ${count < 2 ? 'item' : 'itens'}`,
  showAll: 'Mostrar tudo',
  showLess: 'Mostrar menos',
  showMore: 'Mostrar mais',
  showMoreItems: (shown: string) => `Mostrar mais ${shown}`,
  showValueOf: (name: string) => `Mostrar valor de ${name}`,
  hideValueOf: (name: string) => `Ocultar valor de ${name}`,
  hiddenValue: 'Valor oculto',
  searchIn: (name: string) => `Pesquisar em ${name}`,
  copyDocument: (name: string) => `Copiar ${name}`,
  copyPathOf: (name: string) => `Copiar o caminho de ${name}`,
  matchCount: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'resultado' : 'resultados'}`,

  // ui: columns
  sortAscending: 'Ordem crescente',
  sortDescending: 'Ordem decrescente',
  moveLeft: 'Mover para a esquerda',
  moveRight: 'Mover para a direita',
  hideColumn: 'Ocultar coluna',
  changeWidth: 'Alterar largura',
  fitToContent: 'Ajustar ao conteúdo',

  // Audit trail
  recordDetails: 'Detalhes do registro',
  recordId: 'ID do registro',
  eventCode: 'Código do evento',
  ipAddress: 'Endereço IP',
  place: 'Local',
  userAgent: 'Agente do usuário',
  worker: 'Worker',
  correlationId: 'ID de correlação',
  documents: 'Documentos',
  copySummary: 'Copiar resumo',
  copyDetails: 'Copiar detalhes',

  // Editor
  addToken: 'Adicionar token de API',
  editToken: 'Editar token de API',
  steps: 'Etapas',
  stepBack: 'Voltar',
  overview: 'Visão geral',
  save: 'Salvar',
  optional: 'Opcional',
  logo: 'Logotipo',
  addLogo: 'Adicionar logotipo',
  changeLogo: 'Alterar logotipo',
  removeLogo: 'Remover logotipo',
  logoHint: 'Um arquivo .jpg ou .png de até 5 MB',
  logoTooLarge: 'O arquivo tem mais de 5 MB. Escolha um menor.',
  logoNotAnImage: 'O arquivo não é uma imagem JPEG nem PNG, ainda que o nome indique o contrário.',
  tokenName: 'Nome do token de API',
  nameMissing: 'Dê um nome ao token.',
  nameTooLong: 'O nome é muito longo.',
  descriptionTooLong: 'A descrição é muito longa.',
  modulesMissing: 'Escolha pelo menos um módulo.',
  selectAll: 'Selecionar tudo',
  modulesChosen: (chosen: string, all: string) => `Selecionados: ${chosen} de ${all}`,
  expiry: 'Expiração',
  expiryDate: 'Data de expiração',
  days: (count: number, shown: string) => `${shown} ${count < 2 ? 'dia' : 'dias'}`,
  onDate: 'Em uma data…',
  secretInDetails: 'O valor pode ser mostrado e copiado na guia Geral dos detalhes do token.',
  secretOnlyNow: 'Copie o valor agora: ele não poderá ser mostrado novamente.',
  secretSaved: 'Salvei o valor em um lugar seguro',
  secretBeforeClosing: 'Antes de fechar, copie o valor ou confirme que o salvou.',
  keepEditing: 'Continuar editando',
  oneYear: '1 ano',
  asItIs: (value: string) => `Sem alteração: ${value}`,
  expiresOn: (when: string) => `Deixará de funcionar em ${when}.`,
  expiryMissing: 'Escolha quando o token expira.',
  expiryPast: 'Escolha uma data futura.',
  atMost: (count: number, shown: string) =>
    `No máximo ${shown} ${count < 2 ? 'caractere' : 'caracteres'}`,
  tooLongBy: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'caractere' : 'caracteres'} a mais`,
  theirValue: 'Agora',
  yourValue: 'Seu valor, que o substituirá ao salvar',
  takeTheirs: 'Usar o novo',
  discardChanges: 'Descartar alterações?',
  discardChangesHint: 'Os dados inseridos não foram salvos e serão perdidos.',
  discard: 'Descartar',
  editConflict:
    'Outra pessoa alterou este token nesse meio-tempo. Os dados que você inseriu foram mantidos: salve novamente para aplicá-los à versão mais recente.',

  // Confirmations
  enableToken: 'Ativar token de API',
  disableToken: 'Desativar token de API',
  deleteToken: 'Excluir token de API',
  enableConsequence: (name: string) =>
    `“${name}” voltará a autenticar: as chamadas que o usam funcionarão imediatamente.`,
  disableConsequence: (name: string) =>
    `As chamadas que usam “${name}” falharão até que você o ative novamente.`,
  deleteConsequence: (name: string) =>
    `“${name}” será excluído definitivamente. As chamadas que o usam falharão, e esta ação não pode ser desfeita.`,
  lastUsed: (when: string, modules: string) => `Último uso: ${when}, com acesso a ${modules}.`,
  neverUsed: 'Ele nunca foi usado.',
  rotateToken: 'Rotacionar token de API',
  rotateConsequence: (name: string) =>
    `“${name}” receberá um novo valor, que deverá ser fornecido a tudo o que usa o token.`,
  tokenRotated: (name: string) => `O token de API “${name}” tem um novo valor`,
  oldValueWorks: 'Validade do valor antigo',
  notAnyLonger: 'Nenhuma: deixa de funcionar imediatamente',
  oldValueStops:
    'O valor antigo deixa de funcionar imediatamente: as chamadas que o usam falharão.',
  oldValueStopped: 'O valor antigo não funciona mais.',
  oldValueUntil: (when: string) => `O valor antigo funcionará até ${when}.`,
  disableInstead: 'Apenas desativar',
  tokenEnabled: (name: string) => `O token de API “${name}” foi ativado`,
  tokenDisabled: (name: string) => `O token de API “${name}” foi desativado`,
  tokenDeleted: (name: string) => `O token de API “${name}” foi excluído`,
  tokenCreated: (name: string) => `O token de API “${name}” foi adicionado`,
  tokenUpdated: (name: string) => `O token de API “${name}” foi salvo`,
  tokenChangedMeanwhile: (name: string) =>
    `“${name}” foi alterado por outra pessoa nesse meio-tempo. O que você vê agora está atualizado; tente novamente.`,

  // The toolbar's panels
  activeFilters: 'Filtros ativos',
  addCondition: 'Adicionar condição',
  addGroup: 'Adicionar grupo',
  addSort: 'Adicionar outro critério',
  ascending: 'Crescente',
  choose: 'Escolher…',
  columnWidths: 'Largura das colunas',
  condition: 'Condição',
  conditionWords: (field: string, test: string, value: string) => `${field} ${test} ${value}`,
  customFilter: 'Filtro personalizado',
  daysUnit: 'dias',
  defaultSize: 'Tamanho padrão',
  defaultView: 'Visualização padrão',
  deleteView: (name: string) => `Excluir a visualização “${name}”`,
  descending: 'Decrescente',
  filterAnd: 'e',
  filterGroup: 'Grupo de condições',
  filterJoin: 'Como as condições são combinadas',
  filterOr: 'ou',
  filterWhere: 'Onde',
  fitToScreen: 'Ajustar à tela',
  fromDate: 'De',
  lastDays: (count: number, shown: string) =>
    count === 1 ? 'Último dia' : `Últimos ${shown} dias`,
  moveDown: (name: string) => `Mover ${name} para baixo`,
  moveUp: (name: string) => `Mover ${name} para cima`,
  operator: 'Operador',
  presets: 'Filtros predefinidos',
  property: 'Propriedade',
  removeCondition: 'Remover condição',
  removeFilter: (words: string) => `Remover o filtro “${words}”`,
  removeSort: (name: string) => `Não ordenar por ${name}`,
  renameView: (name: string) => `Renomear a visualização “${name}”`,
  resetColumns: 'Redefinir',
  resetView: 'Redefinir',
  saveViewAs: 'Salvar como…',
  searchedFor: (text: string) => `Pesquisa por “${text}”`,
  sortDirectionOf: (name: string) => `Direção da ordenação de ${name}`,
  testAfter: 'é depois de',
  testBefore: 'é antes de',
  testBetween: 'está entre',
  testContains: 'contém',
  testDaysAgo: 'foi há mais de',
  testEmpty: 'está em branco',
  testEnds: 'termina com',
  testEquals: 'é',
  testLastDays: 'está nos últimos',
  testLastMonth: 'é do mês passado',
  testNextDays: 'está nos próximos',
  testNoneOf: 'não é nenhum de',
  testNotEmpty: 'não está em branco',
  testNotEquals: 'não é',
  testOn: 'é em',
  testOneOf: 'é um de',
  testSince: 'é a partir de',
  testStarts: 'começa com',
  testThisMonth: 'é deste mês',
  testThisYear: 'é deste ano',
  testToday: 'é hoje',
  testYesterday: 'é ontem',
  toDate: 'Até',
  value: 'Valor',
  viewChanged: 'Alterada',
  viewName: 'Nome da visualização',
  viewNameTaken: 'Já existe uma visualização com este nome.',
  viewNotSaved:
    'Não foi possível salvar as visualizações. Elas serão mantidas até você sair da página.',
  viewsNotLoaded: 'Não foi possível carregar as visualizações salvas.',

  // Selected tokens
  andMore: (_count: number, shown: string) => `e mais ${shown}`,
  bulkApplies: (fit: string, selected: string) =>
    `Aplica-se a ${fit} dos ${selected} selecionados.`,
  bulkCalledOff: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'permaneceu' : 'permaneceram'} sem alterações.`,
  bulkDeleted: (_count: number, done: string, all: string) => `Excluídos: ${done} de ${all}.`,
  bulkDisabled: (_count: number, done: string, all: string) => `Desativados: ${done} de ${all}.`,
  bulkEnabled: (_count: number, done: string, all: string) => `Ativados: ${done} de ${all}.`,
  bulkGone: (count: number, shown: string) =>
    `${shown} não ${count < 2 ? 'existe' : 'existem'} mais.`,
  bulkInUse: (count: number, shown: string, days: string) =>
    `${shown} deles ${count < 2 ? 'foi usado' : 'foram usados'} nos últimos ${days} dias.`,
  bulkRunning: (act: string, finished: string, total: string) => `${act}: ${finished} de ${total}`,
  clearSelection: 'Limpar seleção',
  deleteMany: (count: number, shown: string) =>
    `Excluir ${shown} ${count < 2 ? 'token' : 'tokens'} de API`,
  deleteManyConsequence:
    'Estes tokens serão excluídos definitivamente. As chamadas que os usam falharão, e esta ação não pode ser desfeita.',
  disableMany: (count: number, shown: string) =>
    `Desativar ${shown} ${count < 2 ? 'token' : 'tokens'} de API`,
  disableManyConsequence:
    'As chamadas que usam estes tokens falharão até que você os ative novamente.',
  enableMany: (count: number, shown: string) =>
    `Ativar ${shown} ${count < 2 ? 'token' : 'tokens'} de API`,
  enableManyConsequence:
    'Estes tokens voltarão a autenticar: as chamadas que os usam funcionarão imediatamente.',
  retryFailed: 'Repetir os que falharam',
  selectedCount: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'selecionado' : 'selecionados'}`,
  selection: 'Seleção',

  // What needs a look
  creatorGone: 'O criador não existe mais',
  expiringSoon: 'Expira em breve',
  needsAttention: 'Requer atenção',
  neverUsedChip: 'Nunca usado',
  unusedForDays: (days: string) => `Sem uso há ${days}+ dias`,

  // Comparing and stepping through records
  changeAdded: 'Adicionado',
  changeAfter: 'Depois',
  changeBefore: 'Antes',
  changeChanged: 'Alterado',
  changePath: 'Campo',
  changeRemoved: 'Removido',
  changes: 'Alterações',
  comparedWith: (date: string, id: string) =>
    `Comparação com o registro anterior, de ${date} (${id}).`,
  comparedWithin: 'Comparação dentro deste registro: os documentos dele contêm o antes e o depois.',
  copyLink: 'Copiar link para este registro',
  noChanges: 'Não há diferenças.',
  nextRecord: 'Próximo registro',
  nothingToCompare: 'Não há nada com que comparar este registro.',
  previousRecord: 'Registro anterior',
  sameCorrelation: 'Mostrar tudo com este ID',
  showLocal: 'Mostrar horário local',
  showUtc: 'Mostrar UTC',
  tooMuchToCompare:
    'Os documentos são grandes demais para serem comparados aqui. Copie-os para compará-los em outro lugar.',

  // Events over time
  eventCount: (count: number, shown: string) => `${shown} ${count < 2 ? 'evento' : 'eventos'}`,
  eventsOverTime: 'Eventos ao longo do tempo',
  otherEvents: 'Outros',
  histogramHint:
    'Arraste sobre as barras para escolher um período ou use as teclas de seta, com Shift para escolher, e Enter.',
  histogramOfLoaded: 'Contagem baseada somente nos registros carregados.',
  histogramEstimated: 'Estimativa baseada em uma amostra dos registros.',

  // Export and what is new
  exportByteOrderMark:
    'Incluir uma marca de ordem de bytes (BOM) no início, para planilhas que precisem dela',
  exportFormat: 'Formato',
  exportHint:
    'Todos os registros que a lista contém agora, em todas as páginas. O que está mascarado na tela também está no arquivo.',
  exportRecords: 'Exportar registros',
  exported: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'registro exportado' : 'registros exportados'}.`,
  exportedOf: (done: string, total: string) => `${done} de ${total} registros`,
  exportedSoFar: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'registro' : 'registros'} até agora`,
};
