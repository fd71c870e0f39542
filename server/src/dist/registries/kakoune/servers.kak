# For rc/servers.kak of kakoune-lsp, as the second server of its hook for Dockerfiles.

hook -group lsp-filetype-dockerfile global BufSetOption filetype=(?:dockerfile) %{
    set-option -add buffer lsp_servers %{
        [dockerfile-stages]
        root_globs = ["docker-bake.hcl", "compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml", ".git", ".hg"]
        args = ["--stdio"]
    }
}
