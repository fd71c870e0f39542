# Dockerfile Stages in Kakoune with kakoune-lsp 18 or newer: source this file from your kakrc, after `eval %sh{kak-lsp}`.

remove-hooks global lsp-filetype-dockerfile
hook -group lsp-filetype-dockerfile global BufSetOption filetype=dockerfile %{
    set-option buffer lsp_servers %{
        [dockerfile-stages]
        root_globs = ["docker-bake.hcl", "compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml", ".git"]
        args = ["--stdio"]
        settings_section = "_"
        [dockerfile-stages.settings._]
        # dockerfileStages = { diagnostics = { severity = { StageNameCasing = "off" } } }
    }
}
hook global WinSetOption filetype=dockerfile %{
    lsp-enable-window
}
