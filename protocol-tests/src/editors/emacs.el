;;; emacs.el --- Works in a real Emacs as a user would  -*- lexical-binding: t; -*-

;;   emacs -q --batch -l emacs.el CLIENT WORKSPACE CONFIGURATION RESULT.json
;;
;; CLIENT is eglot, lsp-mode, or eglot-ts: the latter with the syntax table of dockerfile-ts-mode, where "=" is a part of
;; symbols; that mode itself needs a grammar that Debian does not have.

;;; Code:

(require 'package)
(package-initialize)
(require 'cl-lib)
(require 'flymake)
(require 'json)
(require 'xref)
(require 'dockerfile-mode)

(defvar editors-result nil "What was seen.")

(defun editors-note (key value)
  "Remember VALUE under KEY."
  (push (cons key value) editors-result))

(defun editors-await (what condition)
  "Run Emacs' loop until CONDITION holds; WHAT says what is waited for."
  (let ((end (+ (float-time) 30)) value)
    (while (not (setq value (funcall condition)))
      (when (> (float-time) end)
        (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))
    value))

(defun editors-go-to (text word)
  "Put point into WORD, on the first line that has TEXT."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0))
  (search-forward word)
  (goto-char (match-beginning 0))
  (forward-char 1))

(defun editors-line ()
  "The line at point."
  (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

(define-derived-mode dockerfile-ts-mode dockerfile-mode "Dockerfile"
  "Stands for Emacs' own mode: its syntax table, and the hook that is run for it."
  :syntax-table (let ((table (make-syntax-table dockerfile-mode-syntax-table)))
                  (modify-syntax-entry ?= "_" table)
                  table))

(defun editors-start-eglot ()
  "What a user of Eglot has in the init file."
  (require 'eglot)
  (setq eglot-sync-connect 20 eglot-autoshutdown t eglot-confirm-server-initiated-edits nil
        eglot-send-changes-idle-time 0 flymake-no-changes-timeout 0.1)
  (eglot-ensure)
  ;; In batch mode no command ends, after which `eglot-ensure' would start.
  (run-hooks 'post-command-hook)
  (editors-await "the server" #'eglot-managed-p))

(defun editors-start-lsp-mode ()
  "What a user of lsp-mode has in the init file."
  (require 'lsp-mode)
  (setq lsp-auto-guess-root t lsp-restart 'ignore lsp-enable-suggest-server-download nil lsp-session-file
        (expand-file-name "lsp-session" temporary-file-directory)
        lsp-diagnostics-provider :flymake lsp-completion-provider :none lsp-enable-snippet nil lsp-lens-enable t)
  (require 'lsp-diagnostics)
  (require 'lsp-completion)
  (lsp)
  (editors-await "the server" (lambda () (lsp-workspaces))))

(defun editors-warnings ()
  "The diagnostics that are no mere notes."
  (flymake-start)
  (cl-remove-if (lambda (found) (string-match-p "note" (symbol-name (flymake-diagnostic-type found))))
                (flymake-diagnostics)))

(defun editors-see-diagnostic ()
  "Wait for a squiggle."
  (let ((seen (editors-await "a diagnostic" #'editors-warnings)))
    (editors-note 'diagnostics
                  (vconcat (mapcar (lambda (found)
                                     `((line . ,(line-number-at-pos (flymake-diagnostic-beg found)))
                                       (text . ,(buffer-substring-no-properties (flymake-diagnostic-beg found)
                                                                                (flymake-diagnostic-end found)))))
                                   seen)))))

(defun editors-jump ()
  "Press M-. on a reference."
  (editors-go-to "--mount=type=bind" "build")
  (xref-find-definitions (xref-backend-identifier-at-point (xref-find-backend)))
  (editors-note 'definition (line-number-at-pos)))

(defun editors-mend (mode)
  "Take the quick fix, with the client MODE."
  (editors-go-to "--from=biuld" "biuld")
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt choices &rest _)
               (cl-find-if (lambda (choice) (string-match-p "'build'" choice)) (all-completions "" choices)))))
    ;; In batch mode no key was pressed, which would count as a mouse click and open a menu.
    (setq last-nonmenu-event ?.)
    (call-interactively (if (eq mode 'lsp-mode) #'lsp-execute-code-action #'eglot-code-actions)))
  (editors-await "the quick fix" (lambda () (save-excursion
                                              (goto-char (point-min))
                                              (search-forward "--from=build /out" nil t)))))

(defun editors-complete ()
  "Complete behind --from=."
  (editors-go-to "COPY --from=" "COPY")
  (end-of-line)
  (insert "\nCOPY --from=")
  (let ((function (run-hook-wrapped 'completion-at-point-functions #'completion--capf-wrapper 'all)))
    (editors-note 'completion (vconcat (mapcar #'substring-no-properties (all-completions "" (nth 3 function))))))
  (insert "as")
  (completion-at-point)
  (editors-note 'completed (editors-line))
  (insert " /web/dist /srv/www"))

(defun editors-rename (mode)
  "Rename a stage, with the client MODE."
  (editors-go-to "AS build" "build")
  (unless (eq mode 'lsp-mode)
    ;; In batch mode Emacs is never idle, which is when Eglot sends changes.
    (eglot--signal-textDocument/didChange))
  (cl-letf (((symbol-function 'y-or-n-p) (lambda (_prompt) t)))
    ;; Eglot asks whether it may edit several files.
    (if (eq mode 'lsp-mode) (lsp-rename "compile") (eglot-rename "compile"))))

(defun editors-run (client workspace configuration)
  "Do all of it with CLIENT in WORKSPACE; the shipped files are in CONFIGURATION."
  (editors-note 'version emacs-version)
  (setq make-backup-files nil create-lockfiles nil auto-save-default nil)
  (load (expand-file-name "dockerfile-stages" configuration) nil t)
  (find-file (expand-file-name "Dockerfile" workspace))
  (when (eq client 'eglot-ts)
    (dockerfile-ts-mode))
  (if (eq client 'lsp-mode) (editors-start-lsp-mode) (editors-start-eglot))
  (editors-note 'clientVersion (if (eq client 'lsp-mode) (lsp-version) (file-name-directory (locate-library "eglot"))))
  (editors-see-diagnostic)
  (editors-jump)
  (editors-mend client)
  (editors-complete)
  (editors-rename client)
  (save-some-buffers t)
  (kill-buffer))

(pcase-let ((`(,client ,workspace ,configuration ,result) command-line-args-left) (code 0))
  (setq command-line-args-left nil)
  (condition-case problem
      (editors-run (intern client) workspace configuration)
    (error (message "Emacs: %S" problem) (setq code 1)))
  (with-temp-file result
    (insert (json-encode (nreverse editors-result)) "\n"))
  (kill-emacs code))

;;; emacs.el ends here
