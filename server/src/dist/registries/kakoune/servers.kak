# For rc/servers.kak of kakoune-lsp, between its hooks, which are in the order of the alphabet.

hook -group lsp-filetype-dockerfile global BufSetOption filetype=dockerfile %{
    set-option buffer lsp_servers %{
        [dockerfile-stages]
        root_globs = ["docker-bake.hcl", "compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml", ".git", ".hg"]
        args = ["--stdio"]
    }
}
