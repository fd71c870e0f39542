---@brief
---
--- https://github.com/dockerfilestages/dockerfile-stages
---
--- The language server for the stage names of multi-stage Dockerfiles. It can be installed with npm, and needs no Java:
--- ```sh
--- npm install -g dockerfile-stages
--- ```
--- The files in `editors/neovim` of its distribution add commands for the graph of the stages and for lenses, and send it the
--- files that build a Dockerfile, too.

---@type vim.lsp.Config
return {
  cmd = { 'dockerfile-stages', '--stdio' },
  filetypes = { 'dockerfile' },
  root_markers = {
    'docker-bake.hcl',
    'compose.yaml',
    'compose.yml',
    'docker-compose.yaml',
    'docker-compose.yml',
    '.git',
  },
}
