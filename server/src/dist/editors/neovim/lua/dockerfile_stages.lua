-- Dockerfile Stages in Neovim 0.8 to 0.10; in init.lua:
--
--   vim.opt.runtimepath:append('…/dockerfile-stages/editors/neovim')
--   require('dockerfile_stages').setup()
--
-- The configuration is that of lsp/dockerfile_stages.lua, which Neovim 0.11 reads on its own.

local M = {}

--- @param changes table|nil what differs from lsp/dockerfile_stages.lua: cmd, settings, capabilities, …
function M.setup(changes)
  local file = vim.api.nvim_get_runtime_file('lsp/dockerfile_stages.lua', false)[1]
  local config = vim.tbl_deep_extend('force', dofile(file), changes or {})
  local find_root = config.root_dir
  config.name = 'dockerfile_stages'
  vim.api.nvim_create_autocmd('FileType', {
    group = vim.api.nvim_create_augroup('dockerfile_stages', {}),
    pattern = config.filetypes,
    callback = function(event)
      find_root(event.buf, function(root)
        vim.lsp.start(vim.tbl_extend('force', config, { root_dir = root }))
      end, config.cmd)
    end,
  })
end

return M
