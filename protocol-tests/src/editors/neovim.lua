-- Works in a real Neovim as a user would, and writes what the user sees.
--
--   nvim --clean --headless -l neovim.lua WORKSPACE PATHS CONFIGURATION RESULT.json
--
-- NEOVIM is the program, NEOVIM_LIBRARIES the folder of its libraries. This Neovim only holds the stopwatch: it starts a second one with the same program, sends it keys and looks at its
-- state, so that insert mode, pop-up menu and prompts are the real ones. Every wait names what it waits for.

local workspace, paths, configuration, result_file = arg[1], arg[2], arg[3], arg[4]
local PATIENCE_MS = 30000
local result = {}

-- The folder of the parsers; an unpacked Neovim looks for them in a folder of the system.
local libraries = 'set runtimepath^=' .. vim.env.NEOVIM_LIBRARIES
local child = vim.fn.jobstart({ vim.env.NEOVIM, '--clean', '--embed', '--headless', '-n', '--cmd', libraries }, { rpc = true })

-- Not vim.wait: up to Neovim 0.10 that counts whole milliseconds of each round, so that it never ends when a condition asks
-- the other Neovim and has its answer sooner.
local function holds_within(milliseconds, condition)
  local patience = milliseconds * 1000000
  local start = vim.uv.hrtime()
  while not condition() do
    if vim.uv.hrtime() - start > patience then
      return false
    end
    vim.uv.sleep(20)
  end
  return true
end

local function await(what, condition)
  if not holds_within(PATIENCE_MS, condition) then
    error('waited in vain for ' .. what, 0)
  end
end

-- A Neovim that waits at "Press ENTER" only answers nvim_get_mode.
local function call(method, ...)
  await('Neovim to take commands; it shows a message', function()
    return not vim.rpcrequest(child, 'nvim_get_mode').blocking
  end)
  return vim.rpcrequest(child, method, ...)
end

local function lua(code, ...)
  return call('nvim_exec_lua', code, { ... })
end

local function keys(text)
  call('nvim_input', text)
end

local function lines()
  return call('nvim_buf_get_lines', 0, 0, -1, true)
end

local function row()
  return call('nvim_win_get_cursor', 0)[1]
end

--- Puts the cursor on the word, on the first line that has the text.
local function go_to(text, word)
  for number, line in ipairs(lines()) do
    local at = line:find(text, 1, true)
    if at then
      call('nvim_win_set_cursor', 0, { number, line:find(word, at, true) - 1 })
      return
    end
  end
  error('there is no "' .. text .. '"', 0)
end

-- The user's init.lua.
local START = [[
  local configuration = ...
  vim.cmd('filetype plugin on')
  vim.opt.runtimepath:append(configuration)
  if vim.lsp.enable then
    vim.lsp.enable('dockerfile_stages')
  else
    require('dockerfile_stages').setup()
  end
]]

--- A user who has not installed the program yet: another Neovim, since the message appears only once.
local function see_missing_program()
  local installed = child
  child = vim.fn.jobstart(
    { vim.env.NEOVIM, '--clean', '--embed', '--headless', '-n', '--cmd', libraries },
    { rpc = true, env = { PATH = '/nowhere' } }
  )
  lua(START, configuration)
  call('nvim_command', 'edit ' .. vim.fn.fnameescape(workspace .. '/Dockerfile'))
  await('a word about the missing program', function()
    result.missing = call('nvim_exec', 'messages', true):match("'dockerfile%-stages'[^\n]*")
    return result.missing
  end)
  pcall(vim.rpcnotify, child, 'nvim_command', 'qall!')
  vim.fn.jobwait({ child }, 5000)
  child = installed
end

local function see_diagnostic()
  local found
  await('a diagnostic', function()
    found = lua([[return vim.tbl_map(function(found)
      return { line = found.lnum + 1, code = found.code }
    end, vim.diagnostic.get(0, { severity = { min = vim.diagnostic.severity.WARN } }))]])
    return #found > 0
  end)
  result.diagnostics = found
end

local function jump()
  go_to('--mount=type=bind', 'build')
  keys('<Cmd>lua vim.lsp.buf.definition()<CR>')
  await('the definition', function()
    return row() == 2
  end)
end

local function fix()
  go_to('--from=biuld', 'biuld')
  lua([[vim.lsp.buf.code_action({ apply = true, filter = function(action)
    return action.isPreferred or action.title:find("'build'", 1, true) ~= nil
  end })]])
  await('the quick fix', function()
    return lines()[13]:find('--from=build', 1, true)
  end)
end

local function complete()
  if lua('return vim.bo.omnifunc') == '' then
    lua([[vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc']])
  end
  go_to('COPY --from=', 'COPY')
  keys('oCOPY --from=<C-x><C-o>')
  await('the pop-up menu', function()
    return call('nvim_call_function', 'pumvisible', {}) == 1
  end)
  local items = call('nvim_call_function', 'complete_info', { { 'items' } }).items
  result.completion = vim.tbl_map(function(item)
    return item.word
  end, items)
  -- Only one name starts with these two letters: it is inserted without a menu.
  keys('<C-e>as<C-x><C-o>')
  await('the only name that fits', function()
    return lines()[14]:find('assets', 1, true)
  end)
  keys(' /web/dist /srv/www<Esc>')
  await('the completed line', function()
    return lines()[14]:find('/srv/www', 1, true)
  end)
end

local function rename()
  -- Messages of Neovim before the lenses exist are not errors; those after this are.
  call('nvim_command', 'messages clear')
  go_to('AS build', 'build')
  keys('<Cmd>lua vim.lsp.buf.rename()<CR>')
  await('the prompt for a name', function()
    return call('nvim_get_mode').mode == 'c'
  end)
  result.renamePrompt = call('nvim_call_function', 'getcmdline', {})
  keys('<C-u>compile<CR>')
  await('the rename', function()
    return lines()[2]:find('AS compile', 1, true) and lines()[13]:find('compile', 1, true)
  end)
end

local function show_graph()
  call('nvim_command', 'DockerfileStagesGraph')
  await('the graph', function()
    return lua('return vim.bo.filetype') == 'mermaid'
  end)
  result.graph = lines()[1]
  call('nvim_command', 'close')
end

local function follow_lens()
  call('nvim_command', 'DockerfileStagesLenses')
  go_to('AS assets', 'assets')
  await('the way from a lens to the reference', function()
    -- With a key: a request would block forever if Neovim asked which lens to run.
    keys('<Cmd>silent lua vim.lsp.codelens.run()<CR>')
    return holds_within(1000, function()
      return row() == 14
    end)
  end)
end

--- Jumps from stage to stage to the word that makes a path, completes it, and renames it through three stages.
local function follow_path()
  call('nvim_command', 'edit ' .. vim.fn.fnameescape(paths .. '/Dockerfile'))
  await('the server to know the file', function()
    return lua('return #vim.lsp.get_clients({ bufnr = 0 })') == 1
  end)
  go_to('COPY --from=pack', '/pack/shop')
  keys('<Cmd>lua vim.lsp.buf.definition()<CR>')
  await('the copy', function()
    return row() == 7
  end)
  go_to('COPY --from=build', '/out/shop')
  keys('<Cmd>lua vim.lsp.buf.definition()<CR>')
  await('the command', function()
    return row() == 4
  end)
  go_to('COPY --from=pack', 'COPY')
  keys('oCOPY --from=build /out/<C-x><C-o>')
  await('the only path that fits', function()
    return lines()[11]:find('/out/shop', 1, true)
  end)
  keys(' /again<Esc>')
  await('the completed line', function()
    return lines()[11]:find('/again', 1, true)
  end)
  go_to('go build', '/out/shop')
  keys('<Cmd>lua vim.lsp.buf.rename()<CR>')
  await('the prompt for a path', function()
    return call('nvim_get_mode').mode == 'c'
  end)
  result.pathPrompt = call('nvim_call_function', 'getcmdline', {})
  keys('<C-u>/out/store<CR>')
  await('the rename of the path', function()
    return lines()[10]:find('/pack/store', 1, true)
  end)
  result.paths = lines()
  call('nvim_command', 'edit!')
end

--- Makes a stage of the beginning of another one; one undo takes that back.
local function extract()
  local before = lines()
  go_to('WORKDIR', 'src')
  lua([[vim.lsp.buf.code_action({ apply = true, filter = function(action)
    return action.title:find('Extract the instructions', 1, true) ~= nil
  end })]])
  await('the new stage', function()
    return #lines() > #before
  end)
  result.extracted = vim.list_slice(lines(), 1, 5)
  keys('u')
  await('the text as it was', function()
    return vim.deep_equal(lines(), before)
  end)
end

local function run()
  result.version = lua([[local version = vim.version()
    return table.concat({ version.major, version.minor, version.patch }, '.')]])
  see_missing_program()
  lua(START, configuration)
  call('nvim_command', 'edit ' .. vim.fn.fnameescape(workspace .. '/Dockerfile'))
  see_diagnostic()
  jump()
  fix()
  complete()
  show_graph()
  follow_lens()
  rename()
  keys('<Cmd>silent wall<CR>')
  await('all to be saved', function()
    return #lua('return vim.fn.getbufinfo({ bufmodified = 1 })') == 0
  end)
  result.messages = call('nvim_exec', 'messages', true)
  follow_path()
  extract()
end

local finished, problem = pcall(run)
if not finished then
  io.stderr:write('Neovim: ', tostring(problem), '\n')
  local _, messages = pcall(call, 'nvim_exec', 'messages', true)
  io.stderr:write(tostring(messages), '\n')
end
pcall(vim.rpcnotify, child, 'nvim_command', 'qall!')
vim.fn.jobwait({ child }, 5000)
vim.fn.writefile({ vim.json.encode(result) }, result_file)
vim.cmd(finished and 'qall!' or 'cquit 1')
