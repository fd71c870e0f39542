;;; lsp-dockerfile-stages.el --- Client for Dockerfile Stages -*- lexical-binding: t; -*-

;; Author: Dockerfile Stages <dockerfilestages@users.noreply.github.com>
;; Keywords: lsp, dockerfile

;; SPDX-License-Identifier: GPL-3.0-or-later

;;; Commentary:

;; The language server for the stage names of multi-stage Dockerfiles.  It runs
;; beside the other servers for Dockerfiles.

;;; Code:

(require 'lsp-mode)

(defgroup lsp-dockerfile-stages nil
  "Stage names of multi-stage Dockerfiles."
  :group 'lsp-mode
  :link '(url-link "https://github.com/dockerfilestages/dockerfile-stages"))

(defcustom lsp-dockerfile-stages-command '("dockerfile-stages" "--stdio")
  "The program to start, with its arguments."
  :type '(repeat string)
  :group 'lsp-dockerfile-stages)

(defcustom lsp-dockerfile-stages-settings nil
  "The settings of the server, as an alist of the names in its section."
  :type 'sexp
  :group 'lsp-dockerfile-stages)

(lsp-dependency 'dockerfile-stages
                '(:system "dockerfile-stages")
                '(:npm :package "dockerfile-stages" :path "dockerfile-stages"))

(defun lsp-dockerfile-stages--command ()
  "The command of the user, or that of the package that lsp-mode has installed."
  (let ((program (car lsp-dockerfile-stages-command)))
    (cons (or (executable-find program) (lsp-package-path 'dockerfile-stages) program)
          (cdr lsp-dockerfile-stages-command))))

(lsp-register-client
 (make-lsp-client
  :new-connection (lsp-stdio-connection #'lsp-dockerfile-stages--command)
  :activation-fn (lsp-activate-on "dockerfile")
  :priority 1
  :add-on? t
  :server-id 'dockerfile-stages
  :initialization-options
  (lambda ()
    `((dockerfileStages . ,(or lsp-dockerfile-stages-settings (make-hash-table)))))
  :download-server-fn
  (lambda (_client callback error-callback _update?)
    (lsp-package-ensure 'dockerfile-stages callback error-callback))))

(lsp-consistency-check lsp-dockerfile-stages)

(provide 'lsp-dockerfile-stages)
;;; lsp-dockerfile-stages.el ends here
