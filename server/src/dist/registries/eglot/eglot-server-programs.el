;; For `eglot-server-programs' in lisp/progmodes/eglot.el of Emacs, in place of its entry for Dockerfiles: whoever has
;; both servers is asked once, and the first that is installed alone is started.
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               `((dockerfile-mode dockerfile-ts-mode)
                 . ,(eglot-alternatives '(("docker-langserver" "--stdio")
                                          ("dockerfile-stages" "--stdio"))))))
