// Makes the pages livelier than they are without it: every page works when this file is not loaded.
(function () {
  'use strict';

  function byId(id) {
    return document.getElementById(id);
  }
  function ask(address, language, done, failed) {
    fetch(address, { headers: { 'Accept-Language': language }, cache: 'no-store' })
      .then(function (answer) {
        return answer.json().then(function (body) { done(body, answer.status); });
      })
      .catch(failed);
  }

  upload(byId('upload'));
  notices(byId('packs'));
  waiting(byId('waiting'));
  countdown(byId('expires'));

  // Files are gathered from several choices, shown with their sizes, and sent with true progress.
  function upload(form) {
    if (!form || !window.FormData || !window.DataTransfer) {
      return;
    }
    var input = byId('files');
    var list = byId('chosen');
    var fault = byId('fault');
    var drop = form.querySelector('.drop');
    var abort = byId('abort');
    var files = [];
    var sending = null;
    input.required = false;

    function say(text) {
      fault.textContent = text;
      fault.hidden = !text;
    }
    function size(bytes) {
      var units = ['B', 'KB', 'MB', 'GB'];
      var unit = 0;
      while (bytes >= 1024 && unit < 3) {
        bytes /= 1024;
        unit++;
      }
      return bytes.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 }) + ' ' + units[unit];
    }
    function show() {
      list.textContent = '';
      files.forEach(function (file, index) {
        var item = document.createElement('li');
        var name = document.createElement('span');
        name.className = 'name';
        name.textContent = file.name;
        var bytes = document.createElement('span');
        bytes.className = 'size';
        bytes.textContent = size(file.size);
        var button = document.createElement('button');
        button.type = 'button';
        button.textContent = '×';
        button.setAttribute('aria-label', form.dataset.remove.replace('{0}', file.name));
        button.addEventListener('click', function () {
          files.splice(index, 1);
          show();
          input.focus();
        });
        item.append(name, bytes, button);
        list.append(item);
      });
      list.hidden = files.length === 0;
    }
    function add(more) {
      Array.prototype.forEach.call(more, function (file) {
        var same = files.some(function (one) {
          return one.name === file.name && one.size === file.size && one.lastModified === file.lastModified;
        });
        if (!same) {
          files.push(file);
        }
      });
      say(total() > Number(form.dataset.most) ? form.dataset.tooLarge : '');
      show();
    }
    function total() {
      return files.reduce(function (sum, file) { return sum + file.size; }, 0);
    }

    input.addEventListener('change', function () {
      add(input.files);
      input.value = '';
    });
    ['dragenter', 'dragover'].forEach(function (kind) {
      document.addEventListener(kind, function (event) {
        if (event.dataTransfer && Array.prototype.indexOf.call(event.dataTransfer.types, 'Files') >= 0) {
          event.preventDefault();
          drop.classList.add('over');
        }
      });
    });
    document.addEventListener('dragleave', function (event) {
      if (!event.relatedTarget) {
        drop.classList.remove('over');
      }
    });
    document.addEventListener('drop', function (event) {
      drop.classList.remove('over');
      if (event.dataTransfer && event.dataTransfer.files.length > 0) {
        event.preventDefault();
        add(event.dataTransfer.files);
      }
    });

    function rest() {
      sending = null;
      byId('sending').hidden = true;
      abort.hidden = true;
      form.querySelector('.go .main').disabled = false;
    }
    function progress(event) {
      if (event.lengthComputable) {
        var percent = Math.floor(event.loaded / event.total * 100);
        byId('sent').value = percent;
        byId('sending-text').textContent = percent < 100
          ? form.dataset.sending.replace('{0}', percent) : form.dataset.sent;
      }
    }
    function answered(request) {
      var body = null;
      try {
        body = JSON.parse(request.responseText);
      } catch (e) {
        // Something between us and the server answered.
      }
      if (body && body.links && (request.status === 200 || request.status === 202)) {
        location.href = body.links.page;
      } else if (body && body.links) {
        location.href = body.links.page;
      } else {
        rest();
        say(body && body.detail ? body.detail : form.dataset.lost);
      }
    }
    abort.addEventListener('click', function () {
      if (sending) {
        sending.abort();
      }
    });
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      if (files.length === 0) {
        say(form.dataset.none);
        input.focus();
        return;
      }
      if (total() > Number(form.dataset.most)) {
        say(form.dataset.tooLarge);
        return;
      }
      say('');
      var data = new FormData();
      ['pack', 'lang', 'asOf', 'mask'].forEach(function (name) {
        var field = form.elements.namedItem(name);
        if (field && (field.type !== 'checkbox' || field.checked) && field.value) {
          data.append(name, field.value);
        }
      });
      files.forEach(function (file) { data.append('files', file, file.name); });
      var request = new XMLHttpRequest();
      sending = request;
      request.open('POST', form.dataset.address);
      request.setRequestHeader('Prefer', 'respond-async');
      request.setRequestHeader('Accept-Language', document.documentElement.lang);
      request.upload.addEventListener('progress', progress);
      request.addEventListener('load', function () { answered(request); });
      request.addEventListener('error', function () { rest(); say(form.dataset.lost); });
      request.addEventListener('abort', rest);
      form.querySelector('.go .main').disabled = true;
      abort.hidden = false;
      byId('sending').hidden = false;
      request.send(data);
    });
    // The template is that of the pack that is chosen.
    var template = byId('template');
    if (template) {
      var address = template.getAttribute('href');
      byId('pack').addEventListener('change', function () {
        template.href = address + '&pack=' + encodeURIComponent(byId('pack').value);
      });
    }
    // Coming back from a report, a browser may show this page as it was left.
    window.addEventListener('pageshow', rest);
  }

  // Says when rules are loading, were changed or are broken, while the page is open.
  function notices(region) {
    if (!region) {
      return;
    }
    var known = {};
    function show(pack) {
      var banner = Array.prototype.find.call(region.children, function (one) {
        return one.dataset.pack === pack.name;
      });
      if (!banner) {
        return;
      }
      var before = known[pack.name];
      var changed = before && before.sha256 && pack.sha256 && before.sha256 !== pack.sha256;
      var text = pack.message;
      if (!text && (changed || (before && before.updated))) {
        text = region.dataset.updated.replace('{0}', pack.name).replace('{1}', pack.rules);
      }
      known[pack.name] = { sha256: pack.sha256, updated: changed || (before && before.updated) };
      banner.className = 'banner ' + pack.status;
      var line = banner.querySelector('.text');
      if (line.textContent !== text) {
        line.textContent = text;
      }
      var problems = banner.querySelector('.problems');
      problems.textContent = '';
      pack.problems.slice(0, 5).forEach(function (problem) {
        var item = document.createElement('li');
        item.textContent = problem.file + (problem.line > 0 ? ':' + problem.line : '') + ': ' + problem.message;
        problems.append(item);
      });
      problems.hidden = pack.problems.length === 0;
      banner.hidden = !text;
      var edit = banner.querySelector('.edit');
      edit.hidden = !pack.edit;
      edit.querySelector('a').href = pack.edit || '';
      var option = document.querySelector('#pack option[value="' + CSS.escape(pack.name) + '"]');
      if (option && option.textContent !== pack.label) {
        option.textContent = pack.label;
      }
    }
    function look() {
      ask(region.dataset.address, region.dataset.lang, function (health) {
        health.packs.forEach(show);
        setTimeout(look, health.status === 'loading' ? 700 : 2500);
      }, function () { setTimeout(look, 5000); });
    }
    look();
  }

  // Follows a check until its report is there.
  function waiting(main) {
    if (!main) {
      return;
    }
    var steps = Array.prototype.slice.call(main.querySelectorAll('.steps li'));
    var now = main.querySelector('.now');
    function mark(word) {
      var at = steps.findIndex(function (one) { return one.dataset.step === word; });
      steps.forEach(function (one, index) {
        one.className = index < at ? 'past' : index === at ? 'present' : '';
        if (index === at) {
          one.setAttribute('aria-current', 'step');
        } else {
          one.removeAttribute('aria-current');
        }
      });
    }
    function look() {
      ask(main.dataset.address, main.dataset.lang, function (check, status) {
        if (status === 404 || (check.state !== 'queued' && check.state !== 'running')) {
          location.reload();
          return;
        }
        if (now.textContent !== check.message) {
          now.textContent = check.message;
        }
        mark(check.state === 'queued' ? 'queued' : check.step === 'rules-loading' ? 'queued' : check.step);
        setTimeout(look, 400);
      }, function () {
        now.textContent = main.dataset.lost;
        setTimeout(look, 2000);
      });
    }
    var first = main.querySelector('.steps').dataset.step;
    mark(first === 'rules-loading' ? 'queued' : first);
    look();
  }

  // Tells how long a report is kept.
  function countdown(place) {
    if (!place) {
      return;
    }
    var end = Date.parse(place.dataset.expires);
    function tick() {
      var seconds = Math.max(0, Math.floor((end - Date.now()) / 1000));
      if (seconds === 0) {
        place.textContent = place.dataset.over;
        return;
      }
      var hours = Math.floor(seconds / 3600);
      var parts = [Math.floor(seconds % 3600 / 60), seconds % 60].map(function (part) {
        return String(part).padStart(2, '0');
      });
      place.textContent = place.dataset.left.replace('{0}', (hours ? hours + ':' : '') + parts.join(':'));
      setTimeout(tick, 1000);
    }
    tick();
  }
})();
