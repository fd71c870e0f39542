-- Dockerfile Stages in Neovim 0.11 and newer; in init.lua:
--
--   vim.opt.runtimepath:append('…/dockerfile-stages/editors/neovim')
--   vim.lsp.enable('dockerfile_stages')
--
-- Neovim 0.8 to 0.10 takes the same configuration through lua/dockerfile_stages.lua.
-- Buffers get :DockerfileStagesGraph and :DockerfileStagesLenses; settings go into vim.lsp.config('dockerfile_stages', …).

local NAME = 'dockerfile_stages'
local SHOW_REFERENCES = 'dockerfileStages.showReferences'
local ROOT_MARKERS = { 'docker-bake.hcl', 'compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml', '.git' }

-- Files that start the server only if they are in a project with a Dockerfile.
local LEADING_BUILD_FILES = {
  'compose[^/]*%.ya?ml$',
  'bake[^/]*%.hcl$',
  'bake[^/]*%.json$',
  '/%.github/workflows/[^/]+%.ya?ml$',
  '%.gitlab%-ci%.ya?ml$',
}
-- Files that are sent to the server while it runs: a rename must not lose their unsaved changes.
local OTHER_BUILD_FILES = {
  '%.hcl$',
  '/action%.ya?ml$',
  '/skaffold[^/]*%.ya?ml$',
  'devcontainer%.json$',
  '/package%.json$',
  '/[GNU]*[Mm]akefile$',
  '%.mk$',
  '/%.?[Jj]ustfile$',
  '%.just$',
  '/%.circleci/.+%.ya?ml$',
  '/%.buildkite/.+%.ya?ml$',
  '/%.woodpecker/.+%.ya?ml$',
  'azure%-pipelines[^/]*%.ya?ml$',
  '/bitbucket%-pipelines[^/]*%.ya?ml$',
  '/buildkite[^/]*%.ya?ml$',
  '/%.drone[^/]*%.ya?ml$',
  '/%.woodpecker[^/]*%.ya?ml$',
  'cloudbuild[^/]*%.ya?ml$',
  '/[Tt]askfile[^/]*%.ya?ml$',
  '/werf[^/]*%.ya?ml$',
  'garden%.ya?ml$',
  '/okteto[^/]*%.ya?ml$',
  '/Jenkinsfile[^/]*$',
  '%.jenkinsfile$',
  '/%.vscode/tasks%.json$',
  '/fly%.[^/]*toml$',
  '%.tf$',
  '%.[cf]sproj$',
  '%.vbproj$',
  '/Tiltfile$',
  '%.tiltfile$',
  '%.[bkz]?a?sh$',
  '%.md$',
}

local function matches(path, patterns)
  for _, pattern in ipairs(patterns) do
    if path:find(pattern) then
      return true
    end
  end
  return false
end

local function find_root(path)
  local found = vim.fs.find(ROOT_MARKERS, { path = vim.fs.dirname(path), upward = true })[1]
  return vim.fs.dirname(found or path)
end

local function has_dockerfile(folder)
  for name in vim.fs.dir(folder) do
    if name:lower():find('dockerfile') or name:lower():find('containerfile') then
      return true
    end
  end
  return false
end

local function clients()
  return (vim.lsp.get_clients or vim.lsp.get_active_clients)({ name = NAME })
end

--- The root of a buffer that is sent to the server; nil for any other.
local function root_of(buffer)
  local path = vim.fs.normalize(vim.api.nvim_buf_get_name(buffer))
  local root = find_root(path)
  if vim.bo[buffer].filetype == 'dockerfile' then
    return root
  end
  local leads = matches(path, LEADING_BUILD_FILES) and (has_dockerfile(root) or has_dockerfile(vim.fs.dirname(path)))
  local follows = matches(path, OTHER_BUILD_FILES) and #clients() > 0
  return (leads or follows) and root or nil
end

--- Whether the program can be started; reports it once if it cannot.
local function is_installed(cmd)
  if type(cmd) ~= 'table' or vim.fn.executable(cmd[1]) == 1 then
    return true
  end
  vim.schedule(function()
    vim.notify_once(("'%s' is not on the PATH, so stage names are not checked."):format(cmd[1]), vim.log.levels.WARN)
  end)
  return false
end

--- Buffers that were loaded before the server started.
local function attach_loaded(client)
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    local path = vim.fs.normalize(vim.api.nvim_buf_get_name(buffer))
    local is_build_file = matches(path, LEADING_BUILD_FILES) or matches(path, OTHER_BUILD_FILES)
    if vim.api.nvim_buf_is_loaded(buffer) and is_build_file then
      vim.lsp.buf_attach_client(buffer, client.id)
    end
  end
end

--- The graph of the stages as a Mermaid diagram, in a new buffer.
local function show_graph(client, buffer)
  local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, format = 'mermaid' }
  local function show(problem, graph)
    if problem then
      vim.notify(problem.message, vim.log.levels.ERROR)
      return
    end
    vim.cmd('new')
    vim.bo.buftype, vim.bo.bufhidden, vim.bo.swapfile = 'nofile', 'wipe', false
    vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(vim.trim(graph.text), '\n'))
    vim.bo.filetype, vim.bo.modifiable = 'mermaid', false
  end
  if vim.fn.has('nvim-0.11') == 1 then
    client:request('dockerfileStages/graph', params, show, buffer)
  else
    client.request('dockerfileStages/graph', params, show, buffer)
  end
end

--- Shows the lenses above the stages, and keeps them up to date; vim.lsp.codelens.run() follows the one at the cursor.
local function show_lenses(buffer)
  if vim.lsp.codelens.enable then
    vim.lsp.codelens.enable(true, { bufnr = buffer })
    return
  end
  vim.lsp.codelens.refresh()
  vim.api.nvim_create_autocmd({ 'BufEnter', 'InsertLeave', 'TextChanged' }, {
    group = vim.api.nvim_create_augroup('dockerfile_stages_lenses_' .. buffer, {}),
    buffer = buffer,
    callback = function()
      vim.lsp.codelens.refresh()
    end,
  })
end

--- The command of a lens: opens its locations in the quickfix list, or jumps to the only one.
local function show_references(command, context)
  local client = vim.lsp.get_client_by_id(context.client_id)
  local items = vim.lsp.util.locations_to_items(command.arguments[3], client.offset_encoding)
  vim.fn.setqflist({}, ' ', { title = command.title, items = items })
  if #items == 1 then
    vim.cmd('silent cfirst')
  elseif #items > 1 then
    vim.cmd('botright copen')
  end
end

--- Neovim applies the edits of a rename in buffers that the user may not have seen, and saves none of them.
local function apply_rename(problem, edit, context, config)
  vim.lsp.handlers['textDocument/rename'](problem, edit, context, config)
  local files = vim.tbl_keys(edit and edit.changes or {})
  for _, change in ipairs(edit and edit.documentChanges or {}) do
    table.insert(files, change.textDocument and change.textDocument.uri)
  end
  local current = vim.uri_from_bufnr(context.bufnr or 0)
  local count = #vim.tbl_filter(function(file)
    return file ~= current
  end, files)
  if count > 0 then
    vim.notify(
      ('The rename changed %d other %s, not saved yet; :wall saves all.'):format(count, count == 1 and 'file' or 'files')
    )
  end
end

-- Neovim 0.11 and newer silently skip a server that they cannot start, without asking for its root.
if vim.lsp.config then
  local function check(buffer)
    if vim.api.nvim_buf_is_valid(buffer) and vim.bo[buffer].filetype == 'dockerfile' then
      is_installed(vim.lsp.config[NAME].cmd)
    end
  end
  vim.api.nvim_create_autocmd('FileType', {
    group = vim.api.nvim_create_augroup('dockerfile_stages_program', {}),
    pattern = 'dockerfile',
    callback = function(event)
      check(event.buf)
    end,
  })
  vim.schedule(function()
    vim.tbl_map(check, vim.api.nvim_list_bufs())
  end)
end

-- A semantic token type that Neovim does not know: the name of a stage that does not exist.
vim.api.nvim_set_hl(0, '@lsp.type.unresolvedReference.dockerfile', { link = 'Error', default = true })

return {
  cmd = { 'dockerfile-stages', '--stdio' },
  filetypes = {
    'dockerfile',
    'yaml',
    'yaml.docker-compose',
    'hcl',
    'json',
    'jsonc',
    'make',
    'just',
    'tiltfile',
    'sh',
    'bash',
    'zsh',
    'markdown',
  },
  root_dir = function(buffer, on_dir, cmd)
    local root = root_of(buffer)
    if root and (not cmd or is_installed(cmd)) then
      on_dir(root)
    end
  end,
  handlers = { ['textDocument/rename'] = apply_rename },
  -- Not editor.action.showReferences: other servers may have registered that command.
  commands = { [SHOW_REFERENCES] = show_references },
  init_options = { dockerfileStages = { client = { showReferences = SHOW_REFERENCES } } },
  -- For example: settings = { dockerfileStages = { diagnostics = { severity = { StageNameCasing = 'off' } } } }
  settings = {},
  on_init = attach_loaded,
  on_attach = function(client, buffer)
    if vim.bo[buffer].filetype ~= 'dockerfile' then
      return
    end
    vim.api.nvim_buf_create_user_command(buffer, 'DockerfileStagesGraph', function()
      show_graph(client, buffer)
    end, { desc = 'Show the graph of the stages as a Mermaid diagram' })
    vim.api.nvim_buf_create_user_command(buffer, 'DockerfileStagesLenses', function()
      show_lenses(buffer)
    end, { desc = 'Show above each stage how often it is referred to' })
  end,
}
