;;; dockerfile-stages.el --- Stage names of multi-stage Dockerfiles  -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; In your init file:
;;
;;   (load "…/dockerfile-stages/editors/emacs/dockerfile-stages")
;;   (add-hook 'dockerfile-mode-hook #'eglot-ensure)     ; or #'lsp-deferred
;;
;; Settings: with Eglot, `eglot-workspace-configuration', as in
;;   (:dockerfileStages (:diagnostics (:severity (:StageNameCasing "off"))))
;; with lsp-mode, `dockerfile-stages-settings'.

;;; Code:

(defgroup dockerfile-stages nil
  "Stage names of multi-stage Dockerfiles."
  :group 'tools)

(defcustom dockerfile-stages-command '("dockerfile-stages" "--stdio")
  "The program to start, with its arguments."
  :type '(repeat string))

(defcustom dockerfile-stages-settings nil
  "What lsp-mode tells the server, as an alist of the names in its section."
  :type 'sexp)

;; In dockerfile-ts-mode "=" is a part of symbols: after "--from=" nothing would be completed, because the word
;; at point is the whole flag and not a name.
(defun dockerfile-stages--end-symbols-at-equals-sign ()
  "Let a name begin behind an equals sign."
  (modify-syntax-entry ?= "." (syntax-table)))

(add-hook 'dockerfile-ts-mode-hook #'dockerfile-stages--end-symbols-at-equals-sign)

;; Before Eglot's own entry for another server.
(with-eval-after-load 'eglot
  (defvar eglot-server-programs)
  (add-to-list 'eglot-server-programs (cons '(dockerfile-mode dockerfile-ts-mode) dockerfile-stages-command)))

(declare-function lsp-register-client "ext:lsp-mode")
(declare-function make-lsp-client "ext:lsp-mode")
(declare-function lsp-stdio-connection "ext:lsp-mode")
(declare-function lsp-show-xrefs "ext:lsp-mode")
(declare-function lsp--locations-to-xref-items "ext:lsp-mode")
(declare-function lsp-configuration-section "ext:lsp-mode")

(defun dockerfile-stages--show-references (action)
  "Show the places that the lens with ACTION leads to."
  (let ((locations (aref (gethash "arguments" action) 2)))
    (lsp-show-xrefs (lsp--locations-to-xref-items (append locations nil)) nil t)))

(with-eval-after-load 'lsp-mode
  (let ((actions (make-hash-table :test #'equal)))
    (puthash "editor.action.showReferences" #'dockerfile-stages--show-references actions)
    (lsp-register-client
     (make-lsp-client
      :new-connection (lsp-stdio-connection (lambda () dockerfile-stages-command))
      :major-modes '(dockerfile-mode dockerfile-ts-mode)
      :language-id "dockerfile"
      ;; With another server for Dockerfiles, this one has priority.
      :priority 1
      :add-on? t
      :action-handlers actions
      :initialization-options (lambda () `((dockerfileStages . ,(or dockerfile-stages-settings
                                                                    (make-hash-table)))))
      :server-id 'dockerfile-stages))))

(provide 'dockerfile-stages)
;;; dockerfile-stages.el ends here
